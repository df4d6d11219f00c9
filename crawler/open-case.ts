import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Case, Stop } from '../shared/case/case.ts';
import { fileName } from '../shared/case/file-name.ts';
import { firstRun, runId, runStart } from '../shared/case/run.ts';
import type { Persona } from '../shared/observation/persona.ts';
import { tool } from '../shared/observation/tool.ts';
import { caseOf, pagesOf } from './case-of.ts';
import type { CrawlSpec } from './crawl.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { type CaseFolder, openCaseFolder } from './evidence/case-folder.ts';
import type { StoredCase } from './evidence/read-case.ts';
import { Failure } from './failure.ts';
import { type KnownVisit, knownVisits } from './known-visits.ts';
import { type Matrix, planMatrix } from './plan/matrix.ts';
import { siteOf } from './plan/site.ts';
import { type Situated, situate, type Traveller } from './plan/situate.ts';
import { visitId } from './plan/visit-id.ts';

/** A case that is ready to be crawled; nothing in it is as large as what visits have seen. */
type OpenCase = {
  folder: Omit<CaseFolder, 'stored'>;
  value: Case;
  travellers: readonly Traveller[];
  matrix?: Matrix;
  known: ReadonlyMap<string, KnownVisit>;
  /** Those that the user named, and those to which imported ads lead. */
  stops: readonly Stop[];
  /** The run that is crawled; missing where it is the first, unnamed one. */
  run?: string;
};

/** Opens or begins the case of a crawl, tells what is going to happen, and notes who cannot go. */
export async function openCase(
  asked: CrawlSpec,
  report: (event: CrawlEvent) => void,
): Promise<OpenCase> {
  const situated = situate(whoGoes(asked), asked.exits?.exits ?? []);
  const path = join(asked.out, fileName(asked.case.firm.name));
  // Refused before the folder is made: a wrong wish leaves nothing behind.
  const wished = matrixOf(asked);
  const { stored, ...folder } = await openCaseFolder(path);
  const spec = withAdStops(asked, stored?.case);
  const planned = wished && { ...wished, seed: seedOf(spec, stored?.case, path) };
  const value = caseOf(spec, situated, planned, stored?.case, path);
  await folder.writeCase(value);
  const run = await runOfCrawl(spec, situated, folder, stored);
  const matrix = planned && { ...planned, run };
  report({
    kind: 'crawl-started',
    folder: path,
    personas: situated.travellers.map(({ persona }) => persona.id),
    remarks: value.remarks,
  });
  if (matrix) report(estimateOf(spec, matrix));
  await skipStranded(spec, situated, folder, { stored, run }, report);
  const known = knownVisits(stored?.run === (run ?? firstRun) ? stored : undefined);
  const { stops } = spec.case;
  return { folder, value, stops, travellers: situated.travellers, matrix, known, run };
}

/** What imports added to the case is visited too, though no case.yaml names it. */
function withAdStops(spec: CrawlSpec, earlier: Case | undefined): CrawlSpec {
  const named = new Set(spec.case.stops.map(({ url }) => url));
  const added = (earlier?.stops ?? []).filter(
    ({ url, role }) => role === 'ad-landing' && !named.has(url),
  );
  return { ...spec, case: { ...spec.case, stops: [...spec.case.stops, ...added] } };
}

/** A new run where one is wished, else the latest of the case. */
async function runOfCrawl(
  { newRun }: CrawlSpec,
  { travellers }: Situated,
  folder: Pick<CaseFolder, 'beginRun'>,
  stored: StoredCase | undefined,
): Promise<string | undefined> {
  if (!newRun) return stored && stored.run !== firstRun ? stored.run : undefined;
  const begun = newRun.run;
  if (begun !== undefined && stored?.runs.includes(begun)) return begun;
  const startedAt = new Date(runStart(begun ?? '') ?? freeSecond(stored?.runs ?? []));
  const run = runId(startedAt);
  await folder.beginRun({
    version: 1,
    run,
    tool,
    startedAt: startedAt.toISOString(),
    ...(newRun.schedule === undefined ? {} : { schedule: newRun.schedule }),
    personas: travellers.map(({ persona }) => persona.id),
  });
  return run;
}

/** Now, or the first second after it in which no run of the case began. */
function freeSecond(runs: readonly string[]): Date {
  const at = new Date();
  while (runs.includes(runId(at))) at.setTime(at.getTime() + 1000);
  return at;
}

/** In the matrix the controls go as well, and nobody else from outside. */
export function whoGoes({ personas, matrix }: CrawlSpec): readonly Persona[] {
  if (!matrix) return personas;
  return [...personas.filter(({ situatedIn }) => situatedIn !== 'outside'), ...matrix.controls];
}

function matrixOf({ matrix, personas, exits }: CrawlSpec): Omit<Matrix, 'seed'> | undefined {
  if (!matrix) return undefined;
  if (!exits || exits.exits.length === 0) {
    throw new Failure('--matrix compares places: name an exits.yaml by --exits');
  }
  return planMatrix(matrix, personas, exits.exits);
}

/** A case keeps its seed, or its blocks would not be those that were drawn. */
function seedOf({ matrix }: CrawlSpec, earlier: Case | undefined, path: string): number {
  const begun = earlier?.matrix?.seed;
  if (begun !== undefined && matrix?.seed !== undefined && matrix.seed !== begun) {
    throw new Failure(
      `--seed ${matrix.seed}: ${path} was begun with seed ${begun}; leave --seed out, or give another --out`,
    );
  }
  return begun ?? matrix?.seed ?? randomInt(2 ** 31);
}

function estimateOf(spec: CrawlSpec, { blocks, arms, seed }: Matrix): CrawlEvent {
  const sites = [...new Set(spec.case.stops.map(({ url }) => siteOf(url)))];
  const own = sites.map((site) => spec.case.stops.filter(({ url }) => siteOf(url) === site).length);
  const pages = own.map((count) => Math.max(count, pagesOf(spec)));
  const stops = pages.reduce((sum, count) => sum + count, 0);
  const visits = blocks * arms.length * stops;
  const most = stops > spec.case.stops.length ? 'at most ' : '';
  const estimate = `${blocks} blocks x ${arms.length} arms x ${stops} ${stops === 1 ? 'stop' : 'stops'} = ${most}${visits} visits`;
  return { kind: 'matrix-planned', blocks, arms: arms.length, stops, visits, seed, estimate };
}

/** Personas without an exit are skipped stop by stop, so that the report can list them. */
async function skipStranded(
  spec: CrawlSpec,
  { stranded }: Situated,
  folder: Pick<CaseFolder, 'skip'>,
  { stored, run }: { stored: StoredCase | undefined; run?: string },
  report: (event: CrawlEvent) => void,
): Promise<void> {
  if ((spec.exits?.exits ?? []).length === 0) return;
  const recorded = new Set(stored?.records.map(({ id }) => id));
  for (const { persona, because } of stranded) {
    for (const stop of spec.case.stops) {
      const id = visitId(stop, persona, undefined, 0, run);
      if (recorded.has(id)) continue;
      const { url, role } = stop;
      const about = { id, url, role, persona: persona.id, ...(run === undefined ? {} : { run }) };
      await folder.skip({ ...about, outcome: 'skipped', because });
      report({ kind: 'visit-skipped', id, url, persona: persona.id, because });
    }
  }
}
