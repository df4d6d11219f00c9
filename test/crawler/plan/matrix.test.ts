import { describe, expect, it } from 'vitest';
import type { Exit } from '../../../crawler/plan/exits.ts';
import { type Matrix, planMatrix } from '../../../crawler/plan/matrix.ts';
import { matrixBlock } from '../../../crawler/plan/matrix-block.ts';
import { allPersonas } from '../../../crawler/plan/personas.ts';
import { visitId } from '../../../crawler/plan/visit-id.ts';

const as = (...ids: string[]) =>
  ids.flatMap((id) => allPersonas.find((one) => one.id === id) ?? []);
const exit = (country: string, port: number): Exit => ({
  country,
  proxy: `http://127.0.0.1:${port}`,
});
const stop = { url: 'https://kestrelx.example/', role: 'own' as const };
const twoOfGermany = [exit('DE', 1), exit('DE', 2), exit('TR', 3), exit('BR', 4), exit('FR', 5)];

function planned(personas: string[], controls: string[], exits = twoOfGermany, blocks = 5): Matrix {
  return { ...planMatrix({ blocks, controls: as(...controls) }, as(...personas), exits), seed: 7 };
}

const names = ({ arms }: Matrix) =>
  arms.map(({ persona, repeat }) => `${persona.id}${repeat ? ' again' : ''}`).sort();

describe('the arms of the geo matrix', () => {
  it('are place x language, a repeat, and one neutral arm a country', () => {
    expect(names(planned(['de'], ['tr']))).toEqual([
      'de',
      'de again',
      'de-neutral',
      'tr-as-de',
      'tr-neutral',
    ]);
    // 3 a state, 1 a state and control, 1 a control.
    expect(planned(['de', 'fr'], ['tr', 'br']).arms).toHaveLength(2 * 3 + 2 * 2 + 2);
  });

  it('are whole personas: clock, place and country are those of the exit', () => {
    const [german] = as('de');
    const [turkish] = as('tr');
    const { arms } = planned(['de'], ['tr']);
    const arm = arms.find(({ persona }) => persona.id === 'tr-as-de');
    expect(arm?.persona).toEqual({ ...turkish, id: 'tr-as-de', languages: german?.languages });
    const neutral = arms.find(({ persona }) => persona.id === 'de-neutral');
    expect(neutral?.persona).toEqual({ ...german, id: 'de-neutral', languages: ['en-US', 'en'] });
  });

  it('share what two languages of one state have in common', () => {
    const { arms } = planned(['be', 'be-fr'], ['tr'], [exit('BE', 1), exit('TR', 2)]);
    expect(arms.filter(({ speaks }) => speaks === 'neutral')).toHaveLength(2);
    expect(new Set(arms.map(({ persona }) => persona.id)).size).toBe(2 + 2 + 2);
  });

  it('say what the plan is worth', () => {
    expect(planned(['de'], ['tr']).remarks).toEqual([]);
    expect(planned(['de', 'fr'], ['tr']).remarks.join()).toMatch(/One exit only in FR/);
    expect(planned(['de'], ['tr'], twoOfGermany, 4).remarks.join()).toMatch(/4 blocks.*screening/);
  });

  it('are refused where there is nobody to compare with', () => {
    expect(() => planned(['de'], ['us'])).toThrow(/no exit of a control.*US/);
    expect(() => planned(['es'], ['tr'])).toThrow(/no exit of a persona in the Union.*ES/);
    expect(() => planned([], ['tr'])).toThrow(/--personas/);
    const [german] = as('de');
    const own = german ? [german, { ...german, id: 'tr-as-de' }] : [];
    expect(() => planMatrix({ blocks: 5, controls: as('tr') }, own, twoOfGermany)).toThrow(
      /"tr-as-de".*rename/,
    );
  });
});

describe('a block', () => {
  const matrix = planned(['de', 'fr'], ['tr', 'br']);
  const blocks = [1, 2, 3, 4, 5].map((block) => matrixBlock(matrix, stop, block));
  const id = ({ traveller, arm }: (typeof blocks)[number][number]) =>
    visitId(stop, traveller.persona, arm);

  it('has every arm once, each visit with a name of its own', () => {
    for (const block of blocks) expect(block).toHaveLength(matrix.arms.length);
    const ids = blocks.flat().map(id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(`de-repeat-b3-kestrelx.example-${ids[0]?.slice(-8)}`);
  });

  it('is drawn by the seed: the same again, another order by another seed, block and stop', () => {
    const order = (seed: number, block: number, url = stop.url) =>
      matrixBlock({ ...matrix, seed }, { ...stop, url }, block)
        .map(({ traveller, arm }) => `${traveller.persona.id} ${arm?.repeat}`)
        .join();
    expect(order(7, 1)).toBe(order(7, 1));
    const orders = [order(7, 1), order(8, 1), order(7, 2), order(7, 1, `${stop.url}promo`)];
    expect(new Set(orders).size).toBe(4);
  });

  it('gives every arm every turn alike', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      const [first] = matrixBlock({ ...matrix, seed }, stop, 1);
      const name = first ? id(first) : '';
      firsts.set(name, (firsts.get(name) ?? 0) + 1);
    }
    expect(firsts.size).toBe(matrix.arms.length);
    // Expected 167 of 2,000 each, with a standard deviation of 12.
    for (const count of firsts.values()) expect(Math.abs(count - 2_000 / 12)).toBeLessThan(60);
  });

  it('rotates the exits of a country, and repeats the first arm by another one', () => {
    const ways = (repeat: boolean) =>
      blocks.map((block) => {
        const visit = block.find(
          ({ arm }) => arm?.place === 'DE' && arm.speaks === 'de' && arm.repeat === repeat,
        );
        return visit?.traveller.exit?.proxy?.at(-1);
      });
    expect(ways(false)).toEqual(['1', '2', '1', '2', '1']);
    expect(ways(true)).toEqual(['2', '1', '2', '1', '2']);
    const [first] = blocks[0]?.filter(({ arm }) => arm?.place === 'DE') ?? [];
    expect(first?.traveller.alternates).toHaveLength(1);
  });
});
