import type { MatrixPlan } from '../shared/assessment/contrast/matrix-visits.ts';
import { type Simulated, simulate, type Tally } from '../shared/assessment/contrast/simulate.ts';

/**
 * `npm run bench:contrast`: made-up sites with twenty things each (true differences by place, by
 * language, A/B tests, flaky and stray things) run through the contrast. `--runs N` (default 2000),
 * `--seed N`. Says per kind how often the label geo-conditional was false, and how often found.
 */
const runs = numberAfter('--runs') ?? 2_000;
const seed = numberAfter('--seed') ?? 61;

const four: MatrixPlan = {
  states: ['DE', 'FR', 'ES', 'PL'],
  exitsPerState: 2,
  controls: ['TR', 'CH'],
  exitsPerControl: 1,
  blocks: 5,
};
const settings: { name: string; plan: MatrixPlan; lost: number }[] = [
  { name: '4 states x 2 exits, 2 controls', plan: four, lost: 0 },
  { name: '4 states x 2 exits, 2 controls, 5 % of all that is shown lost', plan: four, lost: 0.05 },
  {
    name: '1 state x 2 exits, 2 controls x 2 exits',
    plan: { ...four, states: ['DE'], exitsPerControl: 2 },
    lost: 0,
  },
  { name: '1 state x 2 exits, 2 controls', plan: { ...four, states: ['DE'] }, lost: 0 },
];

for (const { name, plan, lost } of settings) {
  print(name, simulate(plan, runs, seed, lost));
}

function print(name: string, { byKind, labels, falseLabels }: Simulated): void {
  console.log(`\n${name}; ${plan(runs)}; per cent`);
  console.log(
    'kind                              truly   geo  sugg  lang  unst   runs with a false label',
  );
  for (const [kind, both] of Object.entries(byKind)) {
    if (both.true.chances > 0) line(kind, 'yes', both.true);
    if (both.false.chances > 0) line(kind, 'no', both.false);
  }
  const sum = (side: 'true' | 'false', key: 'chances' | 'geo') =>
    Object.values(byKind).reduce((total, tally) => total + tally[side][key], 0);
  console.log(
    `found ${percent(sum('true', 'geo'), sum('true', 'chances'))} of the true ones; false: ${percent(falseLabels, labels)} of all labels, ${percent(sum('false', 'geo'), sum('false', 'chances'))} of all that is not by place`,
  );
}

function line(kind: string, truly: string, tally: Tally): void {
  const { chances, geo, suggestive, language, unstable, runs: falseRuns } = tally;
  const shares = [geo, suggestive, language, unstable].map((count) => percent(count, chances));
  const last = truly === 'no' ? percent(falseRuns, runs).padStart(10) : '';
  console.log(
    `${kind.padEnd(34)}${truly.padEnd(5)}${shares.map((share) => share.padStart(6)).join('')}${last}`,
  );
}

function plan(count: number): string {
  return `${count} runs, seed ${seed}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((part / whole) * 100).toFixed(1);
}

function numberAfter(option: string): number | undefined {
  const at = process.argv.indexOf(option);
  const value = Number(process.argv[at + 1]);
  return at >= 0 && Number.isInteger(value) && value > 0 ? value : undefined;
}
