import { load } from 'cheerio';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../shared/assessment/assessment.ts';
import { memberStates } from '../../../shared/reference/member-state.ts';
import { UnionMap } from '../../../shared/report/union-map.tsx';
import { smallStates, unionShapes } from '../../../shared/report/union-shapes.ts';

const found = (verdict: Assessment['verdict']) => ({ verdict, score: 1, signals: [] });

function drawn(states: Assessment['memberStates']) {
  const svg = renderToString(UnionMap({ states }));
  return { svg, $: load(svg, { xml: true }) };
}

/** The corners of an outline, absolute: `M` starts a ring, `l` and what follows are steps. */
function corners(path: string): [number, number][] {
  return [...path.matchAll(/M([^z]+)z/g)].flatMap(([, ring = '']) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(([number]) => Number(number));
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, at): [number, number] => {
      x += numbers[2 * at] ?? 0;
      y += numbers[2 * at + 1] ?? 0;
      return [x, y];
    });
  });
}

describe('the map of the Union', () => {
  it.each(memberStates)('draws %s on the sheet, with its code', (code) => {
    const { path, at } = unionShapes.of(code);
    for (const [x, y] of [...corners(path), at]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(unionShapes.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(unionShapes.height);
    }
    expect(path !== '' || code === 'MT').toBe(true);
    const { $ } = drawn({});
    expect($('text').filter((_, text) => $(text).text() === code).length).toBeGreaterThan(0);
  });

  it.each([
    ['PT', 'ES', 'west'],
    ['ES', 'FR', 'west'],
    ['FR', 'DE', 'west'],
    ['DE', 'PL', 'west'],
    ['PL', 'LT', 'west'],
    ['IE', 'NL', 'west'],
    ['IT', 'GR', 'west'],
    ['SE', 'DK', 'north'],
    ['DE', 'AT', 'north'],
    ['AT', 'IT', 'north'],
    ['IT', 'MT', 'north'],
    ['EE', 'LV', 'north'],
    ['RO', 'BG', 'north'],
    ['BG', 'GR', 'north'],
  ] as const)('has %s of %s to the %s', (one, other, where) => {
    const axis = where === 'west' ? 0 : 1;
    expect(unionShapes.of(one).at[axis]).toBeLessThan(unionShapes.of(other).at[axis]);
  });

  it('shows the smallest states enlarged, and again where they lie', () => {
    const { $ } = drawn({ MT: found('strong'), LU: found('some') });
    expect(Object.keys(smallStates).sort()).toEqual(['CY', 'LI', 'LU', 'MT']);
    expect($('.union-strong rect')).toHaveLength(1);
    expect($('.union-strong circle')).toHaveLength(1);
    expect($('.union-some rect')).toHaveLength(1);
    expect($('.union-some circle')).toHaveLength(1);
  });

  it('says in words what it shows', () => {
    const { $ } = drawn({ DE: found('strong'), PL: found('strong'), CY: found('inconclusive') });
    const described = ($('svg').attr('aria-labelledby') ?? '').split(' ');
    expect(described.map((id) => $(`#${id}`).length)).toEqual([1, 1]);
    expect($('desc').text()).toBe(
      'Strong indications: Germany and Poland. Inconclusive: Cyprus. No finding names the others.',
    );
    expect(drawn({}).$('desc').text()).toBe('No finding names a member state.');
  });

  it('stays small enough to stand in a panel', () => {
    const all = Object.fromEntries(memberStates.map((code) => [code, found('some')]));
    expect(drawn(all).svg.length).toBeLessThan(30_000);
  });
});
