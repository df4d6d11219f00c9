import type { Browser } from 'playwright';
import type { ExitCheck } from '../../shared/observation/exit-check.ts';
import { type Exit, exitLabel } from '../plan/exits.ts';
import { askEcho } from './ask-echo.ts';
import { askTrace, type Traced } from './ask-trace.ts';
import { attempt } from './deadlines.ts';
import type { GuardFailure } from './guard-record.ts';
import { exitAnswer, type NetworkGuard } from './network-guard.ts';
import { networkOf } from './network-of.ts';
import type { Outing } from './open-page.ts';
import { type TracePage, takeTracePage } from './trace-page.ts';
import type { Witnessed } from './witness.ts';

/** Those who can say from where a visit leaves. */
export type ExitWitnesses = {
  /** Asks all of them at once. */
  look: (when: ExitCheck['when']) => Promise<Look>;
  close: () => Promise<void>;
};

type Look = {
  checks: ExitCheck[];
  /** Set when the way out does not work at all. */
  down?: string;
};

/** When a site was found to have no trace, by exit: until an hour later it is not asked again. */
const traceless = new Map<string, number>();
const hour = 3_600_000;
const mostTraceless = 10_000;
/** Those that gave no answer in time: they may do better when another browser asks. */
const silent = new WeakMap<Browser, Set<string>>();

/**
 * Calls the witnesses of a visit: the stop's own CDN by a page of its own, so that the visit's
 * context stays fresh; the echo; and the database for the addresses that those two name.
 */
export function callWitnesses(
  outing: Outing & { exit: Exit },
  guard: NetworkGuard,
  stop: string,
): ExitWitnesses {
  const { browser, persona, exit, echo, database } = outing;
  const patience = outing.limits.witness;
  const { origin } = new URL(stop);
  const late = silent.get(browser) ?? new Set<string>();
  silent.set(browser, late);
  const asked = `${exitLabel(exit)} ${origin}`;
  let taken: Promise<TracePage> | undefined;
  let tracing: TracePage | undefined;
  let sound = true;
  /** Of the way out, by whichever of its guards. */
  const failures = () => [...guard.record.failures, ...(tracing?.guard.record.failures ?? [])];
  const trace = async (): Promise<Traced> => {
    if (Date.now() - (traceless.get(asked) ?? 0) < hour) {
      return { because: 'the site has no trace' };
    }
    if (late.has(asked)) return { because: 'the site’s trace gave no answer in time' };
    taken ??= takeTracePage(outing);
    const opened = await attempt(patience, () => taken ?? takeTracePage(outing));
    if (!opened.done) return { because: `the browser opened no page: ${opened.because}` };
    tracing = opened.value;
    const traced = await askTrace(tracing.page, origin, patience);
    sound = traced.country !== undefined || traced.none === true;
    if (traced.none) {
      if (traceless.size >= mostTraceless) traceless.clear();
      traceless.set(asked, Date.now());
    }
    if (traced.late) late.add(asked);
    return traced;
  };
  const look: ExitWitnesses['look'] = async (when) => {
    const [traced, echoed] = await Promise.all([
      trace(),
      echo === undefined ? undefined : askEcho(guard, echo, persona, patience),
    ]);
    const checks = [checkOf('trace', when, traced)];
    if (echoed) checks.push(checkOf('echo', when, echoed));
    const address = echoed?.address ?? traced.address;
    if (database) {
      const country = address && database.countryOf(address);
      const because = address ? 'the database does not know it' : 'no witness named an address';
      checks.push(checkOf('database', when, country ? { address, country } : { address, because }));
    }
    const down = whyDown(failures(), traced, echoed);
    return { checks, ...(down ? { down } : {}) };
  };
  const close = async () => {
    // A page that comes too late is given back all the same.
    await attempt(outing.limits.close, async () =>
      (await taken)?.giveBack(sound && failures().length === 0),
    );
  };
  return { look, close };
}

function checkOf(by: ExitCheck['by'], when: ExitCheck['when'], seen: Witnessed): ExitCheck {
  const network = seen.address && networkOf(seen.address);
  return {
    by,
    when,
    ...(seen.country ? { country: seen.country } : {}),
    ...(network ? { network } : {}),
    ...(seen.country ? {} : { because: seen.because ?? 'it named no country' }),
  };
}

/** An exit that fails, keeps silent to everyone, or answers everyone with the same words of its own. */
function whyDown(
  failures: readonly GuardFailure[],
  traced: Traced,
  echoed?: Witnessed,
): string | undefined {
  const failure = failures.find(({ kind }) => kind === 'exit');
  if (failure) return failure.because;
  if (echoed?.because === exitAnswer(407)) return exitAnswer(407);
  if (traced.late && echoed?.late) return 'exit down: no answer to anything';
  const own = echoed?.body !== undefined && echoed.body !== '' && echoed.body === traced.body;
  return own ? 'the exit answers with a page of its own instead of what was asked for' : undefined;
}
