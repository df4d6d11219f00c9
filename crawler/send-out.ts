import type { CrawlEvent } from './crawl-event.ts';
import { exitLabel } from './plan/exits.ts';
import type { Planned } from './plan/itinerary.ts';
import type { BrowserKeeper } from './visit/browser-keeper.ts';
import type { Outing } from './visit/open-page.ts';
import { type Robots, readRobots } from './visit/robots.ts';
import { type EndedVisit, visitStop } from './visit/visit.ts';

/** A visit that ended, or why robots.txt kept us from it; undefined when the crawl was stopped. */
export type SentOut = EndedVisit | { refusal: string } | undefined;

type Options = {
  keeper: BrowserKeeper;
  report: (event: CrawlEvent) => void;
  signal: AbortSignal;
  /** What every outing has in common. */
  outing: Omit<Outing, 'browser' | 'persona' | 'exit'>;
  ignoreRobots: boolean;
};

/** How long visits under way may go on after the crawl was asked to stop. */
const graceAfterStop = 4_000;

/**
 * Makes the function that carries out one visit: robots.txt asked first, and once more in a new
 * browser when the browser died under it.
 */
export function sendOut(options: Options): (planned: Planned, id: string) => Promise<SentOut> {
  const { keeper, report, signal } = options;
  const robots = new Map<string, Promise<Robots>>();
  const robotsFor = (outing: Outing, url: string): Promise<Robots> => {
    const { origin } = new URL(url);
    const key = `${outing.exit ? exitLabel(outing.exit) : 'direct'} ${origin}`;
    const known = robots.get(key) ?? readRobots(outing, origin);
    robots.set(key, known);
    // What a dying browser could not read is no permission.
    const forget = () => robots.delete(key);
    known.then(() => outing.browser.isConnected() || forget(), forget);
    return known;
  };
  const go = (planned: Planned, id: string): Promise<SentOut> =>
    keeper.use(async (browser) => {
      const { persona, exit } = planned.traveller;
      const outing: Outing = { ...options.outing, browser, persona, exit };
      if (!options.ignoreRobots) {
        const rules = await robotsFor(outing, planned.stop.url).catch(() => undefined);
        const refusal = rules?.(planned.stop.url);
        if (refusal) return { refusal };
      }
      return visitStop(outing, planned.stop, id);
    });
  const unlessStopped = endAtStop(signal);
  return async (planned, id) => {
    const ended = await unlessStopped(go(planned, id));
    if (!ended || 'refusal' in ended || ended.fault?.whose !== 'browser' || signal.aborted) {
      return ended;
    }
    report({ kind: 'browser-replaced', because: ended.fault.because });
    keeper.retire();
    return unlessStopped(go(planned, id));
  };
}

/**
 * Answers undefined a little after the stop, when work is still under way. Not by Promise.race with
 * one long promise: that would hold on to whatever every visit brought home.
 */
function endAtStop(signal: AbortSignal) {
  const waiting = new Set<() => void>();
  const giveUp = () => {
    for (const give of waiting) give();
  };
  signal.addEventListener('abort', () => setTimeout(giveUp, graceAfterStop).unref(), {
    once: true,
  });
  return <Value>(work: Promise<Value>) =>
    new Promise<Value | undefined>((resolve, reject) => {
      const give = () => resolve(undefined);
      waiting.add(give);
      work.then(resolve, reject).finally(() => waiting.delete(give));
    });
}
