import { describe, expect, test } from 'vitest';
import { unionShare } from '../../../shared/reference/union-share.ts';

describe('unionShare', () => {
  test.each([
    ['en', 0.0],
    ['pt', 0.04],
    ['es', 0.1],
    ['fr', 0.29],
    ['ro', 0.87],
    ['hr', 0.89],
    ['ga', 0.92],
    ['de', 0.94],
    ['nl', 0.97],
    ['hu', 0.97],
    ['it', 0.98],
    ['sk', 0.99],
    ['pl', 1],
    ['el', 1],
    ['mt', 1],
    ['no', 1],
    ['is', 1],
  ])('%s', (language, share) => {
    expect(Math.abs(unionShare(language) - share)).toBeLessThanOrEqual(0.006);
  });

  test('is nothing for languages that are official in no member state', () => {
    for (const language of ['tr', 'ru', 'zh', 'xx']) expect(unionShare(language)).toBe(0);
  });

  test('the language of the firm’s own home says less', () => {
    expect(unionShare('de', 'CH')).toBeLessThan(0.3);
    expect(unionShare('pt', 'BR')).toBeLessThan(0.03);
    expect(unionShare('ro', 'MD')).toBeLessThan(0.5);
    expect(unionShare('hr', 'RS')).toBeLessThan(0.05);
  });

  test('a home that does not speak it changes little', () => {
    expect(unionShare('de', 'SC')).toBe(unionShare('de'));
    expect(unionShare('pl', 'UA')).toBeGreaterThan(0.95);
  });
});
