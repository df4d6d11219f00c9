import { expect, it } from 'vitest';
import { jsonOf } from '../../../shared/page/json-of.ts';
import { atOnce, inSlices, type Work } from '../../../shared/page/work.ts';

function* busy(milliseconds: number): Work<string> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield;
  return 'done';
}

it('lets others have their turn while it works in slices, and none while it works at once', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  expect(atOnce(busy(100))).toBe('done');
  expect(turns).toBe(0);
  expect(await inSlices(busy(300))).toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThan(2);
});

it('hands on what goes wrong in the work', async () => {
  function* broken(): Work<never> {
    yield;
    throw new Error('broken');
  }
  await expect(inSlices(broken())).rejects.toThrow('broken');
});

it.each([
  { url: 'https://a.example/', parts: { text: { blocks: [] } }, problems: {} },
  {
    parts: { text: { blocks: Array.from({ length: 250 }, (_, at) => ({ at, text: `"${at}\n` })) } },
  },
  {
    a: undefined,
    b: null,
    c: [1, 'two', null],
    d: { e: { f: { g: [{ h: true }] } } },
    '"': '\ud800',
  },
])('writes the JSON that the engine would', (value) => {
  expect(atOnce(jsonOf(value))).toBe(JSON.stringify(value));
});

it('yields within the long lists of a reading', () => {
  const blocks = Array.from({ length: 1_000 }, (_, at) => ({ at }));
  const work = jsonOf({ url: '', parts: { text: { blocks } }, problems: {} });
  let yields = 0;
  while (!work.next().done) yields += 1;
  expect(yields).toBe(10);
});
