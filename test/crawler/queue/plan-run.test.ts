import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Planned } from '../../../crawler/plan/itinerary.ts';
import { planMatrix } from '../../../crawler/plan/matrix.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { situate } from '../../../crawler/plan/situate.ts';
import { type AskedVisit, planRun } from '../../../crawler/queue/plan-run.ts';
import { fromQueued, QueuedVisit, toQueued } from '../../../crawler/queue/queued-visit.ts';

const people = personas.filter(({ id }) => ['de', 'fr', 'pl'].includes(id));
const control = {
  ...(people[0] ?? fail()),
  id: 'tr',
  country: 'TR',
  situatedIn: 'outside',
} as const;
const exits = ['DE', 'FR', 'PL', 'TR'].map((country) => ({
  country,
  proxy: `http://${country}:1`,
}));
const { travellers } = situate(people, exits);
const stops = [{ url: 'https://kestrelx.example/', role: 'own' as const }];
const about = { firm: { name: 'KestrelX', domains: ['kestrelx.example'] }, stops };
const run = '20261129T060000Z';
const paths = ['/promo', '/affiliate', '/about', '/terms', '/de', '/app'];

type Options = { seed: number; room?: number; arrives?: (persona: string) => boolean };

/** Carries a run out, one visit after another in an order that the seed draws. */
async function carriedOut(spec: object, { seed, room = 1_000, arrives = () => true }: Options) {
  const asked = new Map<string, AskedVisit>();
  const open: { id: string; planned: Planned }[] = [];
  const made: string[] = [];
  let state = seed;
  const matrix =
    'matrix' in spec ? { ...planMatrix(spec.matrix as never, people, exits), seed: 7 } : undefined;
  for (;;) {
    const plan = await planRun({
      spec: { case: about, pages: 4, ...spec },
      travellers,
      matrix,
      run,
      asked,
      room: room - asked.size,
    });
    for (const { id, planned } of plan.wanted) {
      expect(asked.has(id)).toBe(false);
      asked.set(id, { state: 'queued' });
      const stored = QueuedVisit.parse(JSON.parse(JSON.stringify(toQueued(planned))));
      expect(fromQueued(stored, travellers, matrix)).toEqual(planned);
      open.push({ id, planned });
    }
    if (open.length === 0) return { made, beyond: plan.beyond };
    state = (state * 1103515245 + 12345) % 2 ** 31;
    const [next] = open.splice(state % open.length, 1);
    if (!next) continue;
    const { stop, traveller } = next.planned;
    made.push(next.id);
    const seen = {
      visit: { stop: stop.url },
      arrival: {
        outcome: arrives(traveller.persona.id) ? ('arrived' as const) : ('unreachable' as const),
        final: stop.url,
      },
      parts: {
        links: {
          links: paths.map((path) => ({ href: new URL(path, stop.url).href, text: path.slice(1) })),
          total: paths.length,
        },
      },
    };
    asked.set(next.id, { state: 'done', seen: seen as never, began: made.length });
  }
}

test('whatever the order in which visits end, a run asks for the same ones, each once', async () => {
  const one = await carriedOut({}, { seed: 1 });
  expect(one.made).toHaveLength(4 * 3);
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const other = await carriedOut({}, { seed });
      expect([...other.made].sort()).toEqual([...one.made].sort());
    }),
    { numRuns: 25 },
  );
});

test('the first persona that arrives chooses the pages', async () => {
  const { made } = await carriedOut({}, { seed: 3, arrives: (persona) => persona !== 'de' });
  expect(made).toHaveLength(4 * 3);
  expect(made[0]).toMatch(/-de-/);
});

test('a budget of visits is kept to, and what went beyond it is counted', async () => {
  const { made, beyond } = await carriedOut({}, { seed: 1, room: 5 });
  expect(made).toHaveLength(5);
  expect(beyond).toBeGreaterThan(0);
});

test('the geo matrix goes block by block', async () => {
  const matrix = { blocks: 3, controls: [control] };
  const { made } = await carriedOut({ matrix, pages: 1 }, { seed: 5 });
  expect(made.length % 3).toBe(0);
  const blocks = made.map((id) => Number(/-b(\d)-/.exec(id)?.[1]));
  expect(blocks).toEqual([...blocks].sort());
});

function fail(): never {
  throw new Error('no such persona');
}
