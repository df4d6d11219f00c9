import PQueue from 'p-queue';
import type { Observation } from '../shared/observation/observation.ts';
import { carryOut, count, noVisits, type Tally } from './carry-out.ts';
import type { CrawlEvent } from './crawl-event.ts';
import type { CaseFolder } from './evidence/case-folder.ts';
import type { KnownVisit } from './known-visits.ts';
import type { Planned } from './plan/itinerary.ts';
import { siteOf } from './plan/site.ts';
import { visitId } from './plan/visit-id.ts';
import type { SentOut } from './send-out.ts';

/** What the choice of further pages rests on. */
export type Seen = {
  visit: Pick<Observation['visit'], 'stop'>;
  arrival: Pick<Observation['arrival'], 'outcome' | 'final'>;
  parts: Pick<Observation['parts'], 'links'>;
};

/** What came of a visit that was asked for; empty where there is none that counts. */
export type Visited = {
  /** Missing in visits of the geo matrix that an earlier run had done. */
  observation?: Seen;
  /** When it began, in milliseconds since 1970. */
  began?: number;
};

/** Where visits are asked for: it keeps to the limits, and to what was done before. */
export type VisitDesk = {
  visit: (planned: Planned) => Promise<Visited>;
  stopping: () => boolean;
};

/** The desk of a crawl in this process, which counts what came of the visits. */
type CrawlDesk = VisitDesk & { tally: () => Tally };

type Options = {
  folder: Pick<CaseFolder, 'keep' | 'skip'>;
  known: ReadonlyMap<string, KnownVisit>;
  /** Missing in the first run of the case. */
  run?: string;
  sendOut: (planned: Planned, id: string) => Promise<SentOut>;
  /** The browser in use is not to be used again. */
  retireBrowser: () => void;
  report: (event: CrawlEvent) => void;
  signal: AbortSignal;
  concurrency: number;
  perSite: number;
};

/** Opens the desk of one crawl. */
export function openVisitDesk(options: Options): CrawlDesk {
  const { known, report, signal } = options;
  const all = new PQueue({ concurrency: options.concurrency });
  const bySite = new Map<string, PQueue>();
  const asked = new Map<string, Promise<Visited>>();
  const tally = noVisits();
  const carry = carryOut({ ...options, tally });

  const queued = (planned: Planned, again: number) => {
    const site = siteOf(planned.stop.url);
    const queue = bySite.get(site) ?? new PQueue({ concurrency: options.perSite });
    bySite.set(site, queue);
    return queue.add(() =>
      all.add(async (): Promise<Visited> => {
        const observation = signal.aborted ? undefined : await carry(planned, again);
        return observation ? { observation, began: startOf(observation) } : {};
      }),
    );
  };
  const recalled = ({ stop, traveller }: Planned, id: string, earlier: KnownVisit): Visited => {
    count(tally, earlier.outcome);
    tally.known += 1;
    report({ kind: 'visit-known', id, url: stop.url, persona: traveller.persona.id });
    return earlier;
  };

  return {
    visit: (planned) => {
      const { stop, traveller, arm } = planned;
      const named = (again: number) => visitId(stop, traveller.persona, arm, again, options.run);
      const earlier = asked.get(named(0));
      if (earlier) return earlier;
      let again = 0;
      while (known.get(named(again))?.void) again += 1;
      const done = known.get(named(again));
      const visit = done
        ? Promise.resolve(recalled(planned, named(again), done))
        : queued(planned, again);
      asked.set(named(0), visit);
      // Thousands of observations do not fit into memory: who asks while it is under way has it.
      const forget = () => asked.set(named(0), Promise.resolve({}));
      visit.then(forget, forget);
      return visit;
    },
    stopping: () => signal.aborted,
    tally: () => ({ ...tally }),
  };
}

function startOf({ visit }: Observation): number {
  return Date.parse(visit.startedAt);
}
