import { pagesOf } from '../case-of.ts';
import type { CrawlSpec } from '../crawl.ts';
import { crawlSite } from '../crawl-site.ts';
import type { Planned } from '../plan/itinerary.ts';
import type { Matrix } from '../plan/matrix.ts';
import { siteOf } from '../plan/site.ts';
import type { Traveller } from '../plan/situate.ts';
import { visitId } from '../plan/visit-id.ts';
import type { Seen, Visited } from '../visit-desk.ts';

/** A visit that was asked for before: under way, or what came of it. */
export type AskedVisit =
  | { state: 'queued' }
  | { state: 'failed' }
  | { state: 'done'; seen?: Seen; began?: number };

type Options = {
  spec: Pick<CrawlSpec, 'case' | 'pages' | 'matrix' | 'perSite'>;
  travellers: readonly Traveller[];
  matrix?: Matrix;
  run: string;
  asked: ReadonlyMap<string, AskedVisit>;
  /** Visits that may still be asked for. */
  room: number;
};

/** What a run asks for next. */
export type RunPlan = {
  wanted: { id: string; planned: Planned }[];
  /** Visits for which there was no room. */
  beyond: number;
};

/**
 * The visits that a run asks for now. The crawl itself is gone through again over all that is known:
 * it rests on observations alone, so it asks for the same visits as before, and then for those that
 * have become possible. What is not done yet is waited for by nobody: the crawl is left where it is.
 */
export async function planRun(options: Options): Promise<RunPlan> {
  const { spec, travellers, matrix, run, asked } = options;
  const wanted = new Map<string, Planned>();
  const pending = new Promise<Visited>(() => {});
  let beyond = 0;
  const visit = (planned: Planned): Promise<Visited> => {
    const { stop, traveller, arm } = planned;
    const id = visitId(stop, traveller.persona, arm, 0, run);
    const known = asked.get(id);
    if (known?.state === 'done') {
      return Promise.resolve({ observation: known.seen, began: known.began });
    }
    if (known?.state === 'failed') return Promise.resolve({});
    if (known || wanted.has(id)) return pending;
    if (wanted.size >= options.room) {
      beyond += 1;
      return Promise.resolve({});
    }
    wanted.set(id, planned);
    return pending;
  };
  const desk = { visit, stopping: () => false };
  const crawled = {
    firm: spec.case.firm,
    travellers,
    matrix,
    pages: pagesOf(spec),
    perSite: spec.perSite ?? 1,
    stops: spec.case.stops,
  };
  const sites = [...new Set(spec.case.stops.map(({ url }) => siteOf(url)))];
  const crawl = Promise.all(sites.map((site) => crawlSite(site, crawled, desk, () => {})));
  // Nothing in it waits for a clock or a disk: once the promises have run out, it stands still.
  await Promise.race([crawl, new Promise((resolve) => setImmediate(resolve))]);
  return { wanted: [...wanted].map(([id, planned]) => ({ id, planned })), beyond };
}
