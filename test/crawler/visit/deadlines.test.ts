import { expect, test } from 'vitest';
import { attempt } from '../../../crawler/visit/deadlines.ts';

test('a stage of 0 ms is not begun, and one without an end is late', async () => {
  let begun = false;
  const left = await attempt(0, async () => {
    begun = true;
  });
  expect(left).toEqual({ done: false, because: 'left out' });
  expect(begun).toBe(false);
  const late = await attempt(5, () => new Promise(() => {}));
  expect(late).toEqual({ done: false, because: 'took longer than 0.005 s', late: true });
});
