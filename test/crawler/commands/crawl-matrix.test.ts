import { describe, expect, it } from 'vitest';
import { matrixWish } from '../../../crawler/commands/matrix-wish.ts';
import { allPersonas, personas } from '../../../crawler/plan/personas.ts';

const chosen = personas.filter(({ id }) => ['de', 'pl', 'tr', 'br'].includes(id));
const wish = (options: Parameters<typeof matrixWish>[0], from = chosen) =>
  matrixWish(options, from, allPersonas);

describe('the options of the geo matrix', () => {
  it('are nothing without --matrix, and refused alone', () => {
    expect(wish({})).toBeUndefined();
    expect(() => wish({ seed: 0 })).toThrow(/--seed belongs to --matrix/);
    expect(() => wish({ controls: 'tr' })).toThrow(/--controls belongs to --matrix/);
  });

  it('take five blocks, and all chosen personas outside as controls', () => {
    const wished = wish({ matrix: true });
    expect(wished?.blocks).toBe(5);
    expect(wished?.seed).toBeUndefined();
    expect(wished?.controls.map(({ id }) => id)).toEqual(['tr', 'br']);
  });

  it('take other controls by name, in that order, each once', () => {
    const wished = wish({ matrix: true, blocks: 3, seed: 0, controls: 'za, TR,za' });
    expect(wished).toMatchObject({ blocks: 3, seed: 0 });
    expect(wished?.controls.map(({ id }) => id)).toEqual(['za', 'tr']);
  });

  it.each([
    [{ blocks: 2 }, /--blocks 2: fewer than 3/],
    [{ controls: 'de' }, /--controls: de is situated in the Union/],
    [{ controls: 'no' }, /--controls: no is situated in the Union or the EEA/],
    [{ controls: 'trr' }, /--controls: there is no persona "trr"; did you mean "tr"/],
  ])('refuses %j', (options, words) => {
    expect(() => wish({ matrix: true, ...options })).toThrow(words);
  });

  it('refuses to compare without a control', () => {
    const inside = chosen.filter(({ situatedIn }) => situatedIn === 'union');
    expect(() => wish({ matrix: true }, inside)).toThrow(/needs a control/);
  });
});
