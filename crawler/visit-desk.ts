import PQueue from 'p-queue';
import type { VisitRecord } from '../shared/case/case.ts';
import type { Observation } from '../shared/observation/observation.ts';
import type { CrawlEvent, CrawlResult } from './crawl-event.ts';
import type { CaseFolder } from './evidence/case-folder.ts';
import { recordOf } from './evidence/read-case.ts';
import { exitLabel } from './plan/exits.ts';
import type { Planned } from './plan/itinerary.ts';
import { siteOf } from './plan/site.ts';
import { visitId } from './plan/visit-id.ts';
import type { Cidr } from './visit/address-rules.ts';
import type { BrowserKeeper } from './visit/browser-keeper.ts';
import type { Deadlines } from './visit/deadlines.ts';
import type { Outing } from './visit/open-page.ts';
import type { Lookup } from './visit/resolve.ts';
import { type Robots, readRobots } from './visit/robots.ts';
import { type EndedVisit, visitStop } from './visit/visit.ts';

/** Where visits are asked for: it keeps to the limits, to robots.txt, and to what was done before. */
export type VisitDesk = {
  /** The observation, also when it is of an earlier run; undefined when the visit was skipped. */
  visit: (planned: Planned) => Promise<Observation | undefined>;
  stopping: () => boolean;
  tally: () => Omit<CrawlResult, 'folder' | 'stopped'>;
};

type Options = {
  folder: CaseFolder;
  keeper: BrowserKeeper;
  report: (event: CrawlEvent) => void;
  signal: AbortSignal;
  allowed: readonly Cidr[];
  limits: Deadlines;
  lookup?: Lookup;
  ignoreRobots: boolean;
  concurrency: number;
  perSite: number;
};

/** How long visits under way may go on after the crawl was asked to stop. */
const graceAfterStop = 4_000;

export function openVisitDesk(options: Options): VisitDesk {
  const { folder, keeper, report, signal } = options;
  const all = new PQueue({ concurrency: options.concurrency });
  const bySite = new Map<string, PQueue>();
  const robots = new Map<string, Promise<Robots>>();
  const done = new Map(folder.stored?.observations.map((seen) => [seen.visit.id, seen]));
  const asked = new Map<string, Promise<Observation | undefined>>();
  const tally = {
    arrived: 0,
    turnedAway: 0,
    unreachable: 0,
    skipped: 0,
    failed: 0,
    exitFailed: 0,
    known: 0,
  };

  const stopped = new Promise<undefined>((resolve) => {
    const later = () => setTimeout(() => resolve(undefined), graceAfterStop).unref();
    signal.addEventListener('abort', later, { once: true });
  });

  const count = (outcome: VisitRecord['outcome']) => {
    const field = outcome === 'turned-away' ? 'turnedAway' : outcome;
    tally[field] += 1;
    if (outcome === 'unreachable') tally.failed += 1;
  };
  const skip = async ({ stop, traveller }: Planned, id: string, because: string) => {
    const about = { id, url: stop.url, persona: traveller.persona.id };
    await folder.skip({ ...about, role: stop.role, outcome: 'skipped', because });
    count('skipped');
    report({ kind: 'visit-skipped', ...about, because });
    return undefined;
  };
  const robotsFor = (outing: Outing, url: string): Promise<Robots> => {
    const { origin } = new URL(url);
    const key = `${outing.exit ? exitLabel(outing.exit) : 'direct'} ${origin}`;
    const known = robots.get(key) ?? readRobots(outing, origin);
    robots.set(key, known);
    return known;
  };

  const visitIn = async (planned: Planned, id: string): Promise<EndedVisit | string> =>
    keeper.use(async (browser) => {
      const { persona, exit } = planned.traveller;
      const { allowed, limits, lookup } = options;
      const outing: Outing = { browser, persona, exit, allowed, limits, lookup };
      if (!options.ignoreRobots) {
        const rules = await robotsFor(outing, planned.stop.url).catch(() => undefined);
        const refusal = rules?.(planned.stop.url);
        if (refusal) return refusal;
      }
      return visitStop(outing, planned.stop, id);
    });

  const carryOut = async (planned: Planned, id: string): Promise<Observation | undefined> => {
    if (signal.aborted) return undefined;
    const { stop, traveller } = planned;
    const about = { id, url: stop.url, persona: traveller.persona.id };
    report({ kind: 'visit-started', ...about });
    const began = Date.now();
    let ended = await Promise.race([visitIn(planned, id), stopped]);
    if (ended === undefined) return undefined;
    if (typeof ended === 'string') return skip(planned, id, ended);
    if (ended.fault?.whose === 'browser' && !signal.aborted) {
      report({ kind: 'browser-replaced', because: ended.fault.because });
      keeper.retire();
      ended = await Promise.race([visitIn(planned, id), stopped]);
      if (ended === undefined || typeof ended === 'string') return undefined;
    }
    if (ended.worn) keeper.retire();
    if (ended.fault) {
      if (signal.aborted) return undefined;
      tally.failed += 1;
      if (ended.fault.whose === 'exit') tally.exitFailed += 1;
      return skip(planned, id, ended.fault.because);
    }
    const { observation } = ended;
    await folder.keep(ended, recordOf(observation));
    count(observation.arrival.outcome);
    const { outcome, because } = observation.arrival;
    const problems = Object.keys(observation.problems).length;
    const milliseconds = Date.now() - began;
    report({ kind: 'visit-finished', ...about, outcome, because, milliseconds, problems });
    return observation;
  };

  const queued = (planned: Planned, id: string) => {
    const site = siteOf(planned.stop.url);
    const queue = bySite.get(site) ?? new PQueue({ concurrency: options.perSite });
    bySite.set(site, queue);
    return queue.add(() => all.add(() => carryOut(planned, id)));
  };

  return {
    visit: (planned) => {
      const id = visitId(planned.stop, planned.traveller.persona);
      const earlier = asked.get(id);
      if (earlier) return earlier;
      const known = done.get(id);
      const visit = known ? Promise.resolve(known) : queued(planned, id);
      if (known) {
        count(known.arrival.outcome);
        tally.known += 1;
        const { stop, traveller } = planned;
        report({ kind: 'visit-known', id, url: stop.url, persona: traveller.persona.id });
      }
      asked.set(id, visit);
      return visit;
    },
    stopping: () => signal.aborted,
    tally: () => ({ ...tally }),
  };
}
