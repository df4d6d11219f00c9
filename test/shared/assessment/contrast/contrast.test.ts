import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contrast } from '../../../../shared/assessment/contrast/contrast.ts';
import { ContrastRow } from '../../../../shared/assessment/contrast-row.ts';
import {
  type Answer,
  type MatrixPlan,
  type Moment,
  matrixVisits,
  smallPlan,
} from './matrix-visits.ts';

// A whole Union is many visits: seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const shown = ['banner'];
const nothing: string[] = [];
const whenOf = (test: (moment: Moment) => boolean) => (moment: Moment) =>
  test(moment) ? shown : nothing;
const inState = ({ arm }: Moment) => arm.place === 'DE';

function rowsOf(site: (moment: Moment) => Answer | readonly string[], plan?: Partial<MatrixPlan>) {
  const rows = contrast(matrixVisits({ ...smallPlan, ...plan }, site));
  for (const row of rows) ContrastRow.parse(row);
  return rows;
}

describe('what visitors of a state were shown and others were not', () => {
  it('finds what is shown by place alone, with its figures', () => {
    expect(rowsOf(whenOf(inState))).toEqual([
      expect.objectContaining({
        signal: 'banner',
        quote: 'banner',
        label: 'geo-conditional',
        memberStates: ['DE'],
        speaks: 'de',
        blocks: 5,
        exits: 2,
        seen: { A: [5, 5], A2: [5, 5], B: [5, 5], C: [0, 10], D: [0, 10] },
        riskDifference: 1,
        visits: {
          shown: 'DE-de-b1-/',
          without: 'CH-de-b1-/',
        },
      }),
    ]);
    const [row] = rowsOf(whenOf(inState));
    expect(row?.p).toBeLessThan(1e-5);
    expect(row?.because).toMatch(
      /^Shown to DE: 15 of 15 visits from DE by 2 exits .* 0 of 20 from CH, TR, over 5 blocks/,
    );
    expect(row?.because).toContain('1 of 8 cases');
  });

  it('finds what only the state’s language at the state’s address is shown', () => {
    const [row] = rowsOf(whenOf(({ arm }) => arm.place === 'DE' && arm.speaks === 'de'));
    expect(row).toMatchObject({ label: 'geo-conditional', riskDifference: 1 });
    expect(row?.because).toContain('Only to those who speak as de.');
  });

  it('finds what only English is shown at the state’s address', () => {
    const [row] = rowsOf(whenOf(({ arm }) => arm.place === 'DE' && arm.speaks === 'neutral'));
    expect(row).toMatchObject({ label: 'geo-conditional' });
    expect(row?.because).toContain('Only to those who speak English.');
  });

  it('finds what is hidden from the state', () => {
    const [row] = rowsOf(whenOf((moment) => !inState(moment)));
    expect(row).toMatchObject({
      label: 'geo-conditional',
      riskDifference: -1,
      visits: { shown: 'CH-de-b1-/', without: 'DE-de-b1-/' },
    });
    expect(row?.because).toMatch(/^Hidden from DE/);
  });

  it('leaves to the language what the language explains', () => {
    const [row] = rowsOf(whenOf(({ arm }) => arm.speaks === 'de'));
    expect(row).toMatchObject({ label: 'language-conditional', blocks: 5 });
    expect(row?.riskDifference).toBeUndefined();
  });

  it('takes a notice to switch the language, shown where both differ, for what the state is shown', () => {
    const crosswise = whenOf((moment) => inState(moment) !== (moment.arm.speaks === 'de'));
    expect(rowsOf(crosswise)).toMatchObject([{ label: 'geo-conditional', riskDifference: 1 }]);
  });

  it('finds what one state alone is shown, among several', () => {
    const rows = rowsOf(whenOf(inState), { states: ['FR', 'DE', 'PL'] });
    expect(rows.map(({ memberStates }) => memberStates)).toEqual([['DE']]);
  });

  it('says nothing of what all are shown, and of a stray miss', () => {
    expect(rowsOf(() => shown)).toEqual([]);
    expect(
      rowsOf(whenOf(({ arm }) => arm.block > 1 || arm.place !== 'TR' || arm.speaks === 'de')),
    ).toEqual([]);
  });

  it('calls unstable what differs from visit to visit', () => {
    const byParity = whenOf(
      ({ arm }) => (arm.block + arm.speaks.length + arm.place.length) % 2 === 0,
    );
    expect(rowsOf(byParity)).toMatchObject([
      {
        label: 'unstable',
        because: expect.stringMatching(/^Visits that are alike disagree|exits/),
      },
    ]);
  });

  it('calls unstable what sticks to an address', () => {
    const rows = rowsOf(whenOf(({ exit }) => exit === 'DE 1'));
    expect(rows).toMatchObject([{ label: 'unstable' }]);
    expect(rows[0]?.because).toContain('exits of DE disagree');
    expect(rows[0]?.because).toContain('DE 1 8 of 8, DE 2 0 of 7');
  });

  it('calls unstable what one control is shown and the other not', () => {
    const rows = rowsOf(whenOf(({ arm }) => arm.place !== 'TR'));
    expect(rows).toMatchObject([{ label: 'unstable' }]);
    expect(rows[0]?.because).toContain('exits of the controls disagree');
  });

  it('asks for more exits where the site sorts visitors by address', () => {
    const site = (moment: Moment) => [
      ...(inState(moment) ? shown : []),
      ...(moment.exit === 'DE 1' ? ['bucket'] : []),
    ];
    const labelOf = (plan: Partial<MatrixPlan>) =>
      rowsOf(site, plan).find(({ signal }) => signal === 'banner');
    expect(labelOf({})).toMatchObject({ label: 'geo-suggestive' });
    expect(labelOf({})?.because).toContain('it takes more exits');
    expect(labelOf({ exitsPerControl: 2 })).toMatchObject({ label: 'geo-conditional' });
  });

  it.each([
    [{ blocks: 3 }, 'Screening only: 3 complete blocks'],
    [{ blocks: 4 }, 'Screening only: 4 complete blocks'],
    [{ exitsPerState: 1 }, 'One exit only'],
  ])('only suggests with %o', (plan, because) => {
    const rows = rowsOf(whenOf(inState), plan);
    expect(rows).toMatchObject([{ label: 'geo-suggestive' }]);
    expect(rows[0]?.because).toContain(because);
  });

  it('only suggests where one language by one exit and one control leaves it to chance', () => {
    const noise = Array.from({ length: 30 }, (_, at) => at);
    const rows = rowsOf(
      (moment) => [
        ...(moment.arm.place === 'DE' && moment.arm.speaks === 'neutral' ? shown : []),
        ...noise
          .filter(
            (at) =>
              (moment.arm.block * 7 + moment.exit.length + moment.arm.speaks.length + at) % 3 === 0,
          )
          .map((at) => `noise-${at}`),
      ],
      { controls: ['TR'], exitsPerState: 2 },
    );
    const row = rows.find(({ signal }) => signal === 'banner');
    expect(row).toMatchObject({ label: 'geo-suggestive' });
    expect(row?.because).toContain('q above 0.05');
  });
});

describe('visits that count for nothing', () => {
  it('are no absence: what a bot wall, an error or a wrong exit hid is missing', () => {
    const rows = rowsOf(
      (moment) => {
        if (moment.arm.block === 6 && moment.arm.speaks === 'neutral') {
          return { shown: [], outcome: inState(moment) ? 'bot-wall' : 'error' };
        }
        if (moment.arm.block === 7) return { shown: [], void: 'left from NL' };
        return inState(moment) ? shown : nothing;
      },
      { blocks: 7 },
    );
    expect(rows).toMatchObject([
      { label: 'geo-conditional', blocks: 5, seen: { A: [5, 5], B: [5, 5] } },
    ]);
    expect(rows[0]?.because).toContain('over 5 complete blocks of 7');
  });

  it('leave a block complete where the repeat or another control stands in', () => {
    const rows = rowsOf((moment) => {
      const { arm } = moment;
      if (arm.block === 2 && inState(moment) && arm.speaks === 'de' && !arm.repeat) {
        return { shown: [], outcome: 'error' };
      }
      if (arm.block === 3 && arm.place === 'TR') return { shown: [], outcome: 'bot-wall' };
      return inState(moment) ? shown : nothing;
    });
    expect(rows).toMatchObject([
      { label: 'geo-conditional', blocks: 5, seen: { A: [4, 4], A2: [5, 5], C: [0, 9] } },
    ]);
  });

  it('know what a refusal hides', () => {
    const rows = rowsOf((moment) =>
      inState(moment) ? { shown: ['geo-block'], outcome: 'geo-refused' } : shown,
    );
    expect(rows).toMatchObject([
      { signal: 'banner', label: 'geo-conditional', riskDifference: -1 },
      { signal: 'geo-block', label: 'geo-conditional', riskDifference: 1 },
    ]);
  });

  it('set a control aside that is itself turned away, and do not rest on such controls alone', () => {
    const refusing = (places: string[]) => (moment: Moment) =>
      places.includes(moment.arm.place) ? ({ shown: [], outcome: 'geo-refused' } as const) : shown;
    expect(rowsOf(refusing(['TR']))).toEqual([]);
    const rows = rowsOf(refusing(['TR', 'CH']));
    expect(rows).toMatchObject([{ label: 'geo-suggestive', riskDifference: 1 }]);
    expect(rows[0]?.because).toContain('their ban');
  });
});

describe('what is not tested', () => {
  const down =
    (place: string) =>
    (moment: Moment): Answer =>
      moment.arm.place === place ? { shown: [], outcome: 'error' } : { shown };

  it.each([
    ['no control', () => shown, { controls: [] }, 'no control outside the Union was visited'],
    [
      'control down',
      down('TR'),
      { controls: ['TR'] },
      'no visit of a control counts: 10 × an error',
    ],
    ['two blocks', () => shown, { blocks: 2 }, 'only 2 of 2 blocks are complete'],
  ] as const)('%s', (_, site, plan, because) => {
    const rows = rowsOf(site, plan);
    expect(rows).toMatchObject([{ label: 'not-tested', memberStates: ['DE'], signal: 'banner' }]);
    expect(rows[0]?.because).toContain(because);
  });

  it('is one state whose exits are down; the others are compared', () => {
    const rows = rowsOf(
      (moment) => {
        if (moment.arm.place === 'FR') return { shown: [], void: 'left from NL' };
        return inState(moment) ? shown : nothing;
      },
      { states: ['DE', 'FR'] },
    );
    expect(rows).toMatchObject([
      { label: 'geo-conditional', memberStates: ['DE'] },
      { label: 'not-tested', memberStates: ['FR'] },
    ]);
    expect(rows[1]?.because).toContain('15 × void (left from NL)');
  });

  it('is a case without a geo matrix, and visits by no exit', () => {
    const visits = matrixVisits(smallPlan, () => shown);
    const without = visits.map((one) => ({ ...one, visit: { ...one.visit, arm: undefined } }));
    expect(contrast(without)).toMatchObject([
      {
        label: 'not-tested',
        memberStates: ['DE'],
        because: expect.stringContaining('no geo matrix'),
      },
    ]);
    const noExit = visits.map((one) => ({ ...one, visit: { ...one.visit, exit: undefined } }));
    const rows = contrast(noExit);
    expect(rows.every(({ label }) => label === 'not-tested')).toBe(true);
    expect(rows[0]?.because).toContain('no exit');
  });
});

describe('what is compared', () => {
  it('is each finding and the signal as a whole', () => {
    const rows = rowsOf((moment) => [
      'promotion-bonus: 50 USDT for friends',
      ...(inState(moment) ? ['promotion-bonus: Free fees'] : []),
    ]);
    expect(rows.map(({ quote, label }) => [quote, label])).toEqual([
      ['Free fees', 'geo-conditional'],
    ]);
  });

  it('is a signal in several words: the place shows it, each language its own', () => {
    const rows = rowsOf((moment) => {
      if (!inState(moment)) return [];
      return [moment.arm.speaks === 'de' ? 'bonus: Willkommen' : 'bonus: Welcome'];
    });
    expect(rows.map(({ quote, label }) => [quote, label])).toEqual([
      [undefined, 'geo-conditional'],
      ['Welcome', 'geo-conditional'],
      ['Willkommen', 'geo-conditional'],
    ]);
  });

  it('tells amounts apart by place, and does not mind a price that runs', () => {
    const amounts = rowsOf((moment) => [inState(moment) ? 'bonus: Get 100' : 'bonus: Get 50']);
    expect(amounts.map(({ quote, riskDifference }) => [quote, riskDifference])).toEqual([
      ['Get 100', 1],
      ['Get 50', -1],
    ]);
    let price = 60_000;
    expect(
      rowsOf(() => {
        price += 7;
        return [`price: BTC ${price}`];
      }),
    ).toEqual([]);
  });

  it('is each stop by itself, in one family', () => {
    const visits = ['https://a.example/', 'https://b.example/'].flatMap((url) =>
      matrixVisits(
        smallPlan,
        whenOf((moment) => inState(moment) && url.includes('a.')),
        url,
      ),
    );
    expect(contrast(visits)).toMatchObject([
      { label: 'geo-conditional', stop: 'https://a.example/' },
    ]);
  });
});

describe('the contrast as a whole', () => {
  it('does not depend on the order of the visits, and gives only p and q that are shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        (dice, order) => {
          let at = 0;
          const visits = matrixVisits({ ...smallPlan, blocks: 4 }, (moment) => {
            at += 1;
            const die = dice[at % dice.length] ?? 0;
            return [
              ...(inState(moment) ? shown : []),
              ...(die < 4 ? ['noise: words 1'] : []),
              ...(die > 7 ? ['noise: other'] : []),
            ];
          });
          const rows = contrast(visits);
          const keys = new Map(visits.map((visit) => [visit, order.next().value]));
          const shuffled = [...visits].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
          expect(contrast(shuffled)).toEqual(rows);
          for (const { p = 0, q = 0 } of rows) {
            expect(p).toBeLessThanOrEqual(1);
            expect(q).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not see what it is given changed', () => {
    const visits = matrixVisits(smallPlan, whenOf(inState));
    const before = JSON.stringify(visits);
    contrast(visits);
    expect(JSON.stringify(visits)).toBe(before);
  });

  it('is at ease with a whole Union', () => {
    const states = [
      'AT',
      'BE',
      'BG',
      'CY',
      'CZ',
      'DE',
      'DK',
      'EE',
      'ES',
      'FI',
      'FR',
      'GR',
      'HR',
      'HU',
      'IE',
      'IT',
      'LT',
      'LU',
      'LV',
      'MT',
      'NL',
      'PL',
      'PT',
      'RO',
      'SE',
      'SI',
      'SK',
    ];
    const rows = rowsOf(whenOf(inState), { states });
    expect(rows.map(({ memberStates, label }) => [memberStates, label])).toEqual([
      [['DE'], 'geo-conditional'],
    ]);
  });
});
