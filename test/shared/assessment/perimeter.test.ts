import { expect, it } from 'vitest';
import { perimeter } from '../../../shared/assessment/perimeter.ts';

it.each([
  [undefined, 'unclear'],
  ['', 'unclear'],
  ['SC', 'third-country'],
  ['ch', 'third-country'],
  ['GB', 'third-country'],
  ['FR', 'outside'],
  ['EL', 'outside'],
  ['NO', 'outside'],
])('home %s is %s', (home, expected) => {
  expect(perimeter(home).is).toBe(expected);
  expect(perimeter(home).because).toMatch(/\.$/);
});

it('says that a firm of the Union is no third-country firm', () => {
  expect(perimeter('LT').because).toContain('Art. 61 concerns third-country firms');
});
