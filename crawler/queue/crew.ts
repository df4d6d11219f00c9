import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import type { CrawlSpec } from '../crawl.ts';
import { Failure } from '../failure.ts';
import { whoGoes } from '../open-case.ts';
import { outingOf } from '../outing-of.ts';
import { type Exits, parseExits } from '../plan/exits.ts';
import type { Planned } from '../plan/itinerary.ts';
import { type Matrix, planMatrix } from '../plan/matrix.ts';
import { situate, type Traveller } from '../plan/situate.ts';
import { type SentOut, sendOut } from '../send-out.ts';
import { RunSpec } from './run-spec.ts';
import type { WorkerContext } from './worker-context.ts';

/** Who goes out for a run from this machine, and how. */
export type Crew = {
  spec: CrawlSpec;
  travellers: readonly Traveller[];
  /** Missing without one, and until the run has begun and its order is drawn. */
  matrix?: Matrix;
  /** Visits at most. */
  visits?: number;
  /** How a visit of the run is carried out; it remembers robots.txt. */
  sendOut: (planned: Planned, id: string) => Promise<SentOut>;
};

/** Makes the crew of a run; `folder` is the case on this machine. Throws where exits.yaml is missing. */
export async function crewOf(
  context: WorkerContext,
  { spec: stored, run }: { spec: unknown; run: string },
  folder: string,
): Promise<Crew> {
  const { exits: file, minutes, visits, case: about, ...wishes } = RunSpec.parse(stored);
  const named = context.exits ?? file;
  const exits = named === undefined ? undefined : await exitsIn(named);
  const spec: CrawlSpec = {
    ...wishes,
    case: about,
    out: dirname(folder),
    exits,
    limits: context.limits,
    lookup: context.lookup,
  };
  const ways = exits?.exits ?? [];
  const seed = wishes.matrix?.seed;
  return {
    spec,
    visits,
    travellers: situate(whoGoes(spec), ways).travellers,
    matrix:
      spec.matrix && seed !== undefined
        ? { ...planMatrix(spec.matrix, spec.personas, ways), seed, run }
        : undefined,
    sendOut:
      context.sendOut ??
      sendOut({
        keeper: context.keeper,
        report: context.report,
        signal: context.signal,
        outing: await outingOf(spec, join(folder, layout.visits)),
        ignoreRobots: spec.ignoreRobots ?? false,
      }),
  };
}

async function exitsIn(file: string): Promise<Exits> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; name the exits of this machine by --exits`);
  });
  return parseExits(file, text, process.env);
}
