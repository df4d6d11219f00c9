import type { VisitRecord } from '../shared/case/case.ts';
import type { Observation } from '../shared/observation/observation.ts';
import type { CrawlEvent, CrawlResult } from './crawl-event.ts';
import type { CaseFolder } from './evidence/case-folder.ts';
import { recordOf } from './evidence/read-case.ts';
import { type ExitRoster, openExitRoster } from './plan/exit-roster.ts';
import { exitLabel } from './plan/exits.ts';
import type { Planned } from './plan/itinerary.ts';
import { byNextExit, type Traveller } from './plan/situate.ts';
import { visitId } from './plan/visit-id.ts';
import type { SentOut } from './send-out.ts';

/** How many visits came to what, while the crawl runs. */
export type Tally = Omit<CrawlResult, 'folder' | 'stopped'>;

type Options = {
  folder: Pick<CaseFolder, 'keep' | 'skip'>;
  /** Missing in the first run of the case. */
  run?: string;
  sendOut: (planned: Planned, id: string) => Promise<SentOut>;
  /** The browser in use is not to be used again. */
  retireBrowser: () => void;
  report: (event: CrawlEvent) => void;
  signal: AbortSignal;
  tally: Tally;
  /** Which exits are down; missing: nothing is known of any. */
  roster?: ExitRoster;
};

/** One attempt: kept, and perhaps void; or missing, and whose fault that is if anybody's of ours. */
type Attempt =
  | { observation: Observation; isVoid?: string }
  | { missing: string; fault?: 'exit' | 'browser'; down?: boolean };

/** An attempt, undefined when the crawl was stopped, and who went by which exit if anybody did. */
type Once = { went: Attempt | undefined; by?: Traveller };

/** The tally of a crawl that has not begun. */
export function noVisits(): Tally {
  const nothing = { arrived: 0, turnedAway: 0, unreachable: 0, skipped: 0 };
  return { ...nothing, failed: 0, exitFailed: 0, voided: 0, known: 0 };
}

/** Counts a visit by its outcome. */
export function count(tally: Tally, outcome: VisitRecord['outcome']): void {
  tally[outcome === 'turned-away' ? 'turnedAway' : outcome] += 1;
  if (outcome === 'unreachable') tally.failed += 1;
}

/**
 * Makes the function that carries out a planned visit and writes it down. Where the exit was down,
 * or not where it should be, it goes once more by another exit of the country; what is missing then
 * is recorded with its reason. `again` counts void visits of the same name from earlier runs.
 */
export function carryOut(options: Options) {
  const { folder, report, signal, tally } = options;
  const roster = options.roster ?? openExitRoster();
  const ofRun = options.run === undefined ? {} : { run: options.run };
  const attempt = async (planned: Planned, id: string): Promise<Attempt | undefined> => {
    const about = aboutOf(planned, id);
    report({ kind: 'visit-started', ...about });
    const began = Date.now();
    const ended = await options.sendOut(planned, id);
    if (ended === undefined) return undefined;
    if ('refusal' in ended) return { missing: ended.refusal };
    if (ended.worn) options.retireBrowser();
    if (ended.fault) {
      if (signal.aborted) return undefined;
      const { because, whose, down } = ended.fault;
      return { missing: because, fault: whose, down };
    }
    const observation = placed(ended.observation, planned, options.run);
    await folder.keep({ ...ended, observation }, recordOf(observation));
    const { arrival, problems, visit } = observation;
    const isVoid = visit.exit?.void;
    if (isVoid === undefined) count(tally, arrival.outcome);
    else tally.voided += 1;
    report({
      kind: 'visit-finished',
      ...about,
      outcome: arrival.outcome,
      because: arrival.because,
      ...(isVoid === undefined ? {} : { void: isVoid }),
      milliseconds: Date.now() - began,
      problems: Object.keys(problems).length,
    });
    return { observation, isVoid };
  };
  const skip = async (
    planned: Planned,
    id: string,
    because: string,
    fault?: 'exit' | 'browser',
  ) => {
    const about = aboutOf(planned, id);
    const { role } = planned.stop;
    await folder.skip({ ...about, role, outcome: 'skipped', because, ...armOf(planned), ...ofRun });
    count(tally, 'skipped');
    if (fault) tally.failed += 1;
    if (fault === 'exit') tally.exitFailed += 1;
    report({ kind: 'visit-skipped', ...about, because });
  };
  /** Goes by the first exit of the traveller that is not down. */
  const once = async (planned: Planned, id: string): Promise<Once> => {
    const way = roster.send(planned.traveller);
    if ('because' in way) return { went: { missing: way.because, fault: 'exit' } };
    const { traveller } = way;
    const went = await attempt({ ...planned, traveller }, id);
    if (traveller.exit && went && 'missing' in went && went.down) {
      roster.failed(traveller.exit, went.missing);
    }
    return { went, by: traveller };
  };
  const otherWay = (used: Traveller | undefined): Traveller | undefined => {
    const next = used && byNextExit(used);
    const way = next && roster.send(next);
    return way && 'traveller' in way && way.traveller.exit !== used?.exit
      ? way.traveller
      : undefined;
  };
  return async (planned: Planned, again: number): Promise<Observation | undefined> => {
    const named = (time: number) =>
      visitId(planned.stop, planned.traveller.persona, planned.arm, time, options.run);
    let time = again;
    let { went, by } = await once(planned, named(time));
    const fault = went && exitFault(went);
    const traveller = fault === undefined || signal.aborted ? undefined : otherWay(by);
    if (fault !== undefined && traveller?.exit) {
      if (went && 'observation' in went) time += 1;
      const exit = exitLabel(traveller.exit);
      report({ kind: 'visit-repeated', ...aboutOf(planned, named(time)), because: fault, exit });
      ({ went, by } = await once({ ...planned, traveller }, named(time)));
    }
    if (went === undefined) return undefined;
    if ('missing' in went) await skip(planned, named(time), went.missing, went.fault);
    else if (went.isVoid === undefined) return went.observation;
    else await skip(planned, named(time + 1), `void: ${went.isVoid}`, 'exit');
    return undefined;
  };
}

/** Why another exit may do better; undefined where it would not. */
function exitFault(went: Attempt): string | undefined {
  if ('observation' in went) return went.isVoid;
  return went.fault === 'exit' ? went.missing : undefined;
}

function aboutOf({ stop, traveller }: Planned, id: string) {
  return { id, url: stop.url, persona: traveller.persona.id };
}

function armOf({ arm }: Planned) {
  return arm ? { arm } : {};
}

function placed(observation: Observation, planned: Planned, run?: string): Observation {
  const ofRun = run === undefined ? {} : { run };
  return { ...observation, visit: { ...observation.visit, ...armOf(planned), ...ofRun } };
}
