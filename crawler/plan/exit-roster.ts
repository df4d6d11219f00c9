import { type Exit, exitLabel } from './exits.ts';
import { byNextExit, type Traveller } from './situate.ts';

/** Which exits of a crawl are down, so that visits do not wait for the same dead exit again. */
export type ExitRoster = {
  /** The traveller by the first of its exits that is not down; the reason where all of them are. */
  send: (traveller: Traveller) => { traveller: Traveller } | { because: string };
  /** An exit failed a visit: it rests, and the next of its country takes over. */
  failed: (exit: Exit, because: string) => void;
};

/** After this many milliseconds an exit is tried again: a hiccup is not the end of it. */
const restFor = 60_000;

/** Opens the roster of a crawl; every exit counts as up until a visit by it fails. */
export function openExitRoster(now: () => number = Date.now): ExitRoster {
  const down = new Map<Exit, { until: number; because: string }>();
  const resting = (exit: Exit | undefined) => {
    const rest = exit && down.get(exit);
    return rest && rest.until > now() ? rest : undefined;
  };
  return {
    send: (traveller) => {
      const first = resting(traveller.exit);
      if (!first) return { traveller };
      let candidate = byNextExit(traveller);
      while (candidate && candidate.exit !== traveller.exit) {
        if (!resting(candidate.exit)) return { traveller: candidate };
        candidate = byNextExit(candidate);
      }
      const count = 1 + (traveller.alternates?.length ?? 0);
      const of = traveller.exit ? exitLabel(traveller.exit) : '';
      return {
        because: count === 1 ? first.because : `all ${count} exits down; ${of}: ${first.because}`,
      };
    },
    failed: (exit, because) => down.set(exit, { until: now() + restFor, because }),
  };
}
