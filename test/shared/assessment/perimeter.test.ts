import { expect, it } from 'vitest';
import { type PageInPerimeter, perimeter } from '../../../shared/assessment/perimeter.ts';

const page = (overrides: Partial<PageInPerimeter> = {}): PageInPerimeter => ({
  speaker: 'firm',
  promotes: true,
  selfCustody: false,
  project: false,
  ...overrides,
});

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
  const { is, because } = perimeter({ firm: { home }, pages: [page()] });
  expect(is).toBe(expected);
  expect(because).toMatch(/\.$/);
});

it('says that a firm of the Union is no third-country firm', () => {
  const { because } = perimeter({ firm: { home: 'LT' }, pages: [] });
  expect(because).toContain('Art. 61 concerns third-country firms');
});

it('leaves out what MiCA leaves to other law, where nothing else is promoted', () => {
  const contracts = page({ thing: 'derivatives' });
  const firm = { home: 'VU' };
  expect(perimeter({ firm, pages: [contracts, page({ promotes: false })] })).toMatchObject({
    is: 'outside',
    because: expect.stringContaining('derivatives'),
  });
  expect(perimeter({ firm, pages: [contracts, page()] }).is).toBe('third-country');
});

it('leaves open what nobody seems to operate', () => {
  const protocol = page({ selfCustody: true });
  expect(perimeter({ firm: { home: 'PA' }, pages: [protocol] }).because).toContain('self-custody');
  expect(perimeter({ firm: {}, pages: [protocol] }).is).toBe('unclear');
  expect(perimeter({ firm: { home: 'PA' }, pages: [protocol, page()] }).is).toBe('third-country');
});

it.each(['media', 'authority'] as const)('leaves out pages on which only %s speaks', (speaker) => {
  const pages = [page({ speaker, promotes: false })];
  expect(perimeter({ firm: {}, pages }).is).toBe('outside');
  expect(perimeter({ firm: {}, pages: [...pages, page()] }).is).toBe('unclear');
  // Whoever speaks of it, the firm of the case stays where it is established.
  expect(perimeter({ firm: { home: 'SC' }, pages }).is).toBe('third-country');
});

it('leaves out a project that offers no service', () => {
  const pages = [page({ promotes: false, project: true, speaker: 'unclear' })];
  expect(perimeter({ firm: {}, pages }).is).toBe('outside');
  expect(perimeter({ firm: {}, pages: [...pages, page()] }).is).toBe('unclear');
});
