import type { Page } from 'playwright';
import type { Arrival } from '../../shared/observation/arrival.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import type { GuardFailure } from './guard-record.ts';
import type { Answer, NavigationLog } from './navigation-log.ts';
import { exitAnswer, type NetworkGuard } from './network-guard.ts';

/** How going to the page went; `stuck` when its own scripts keep it from being parsed. */
export type Going = { gone: true; stuck: boolean } | { gone: false; because: string };

const pageTypes = ['text/html', 'application/xhtml+xml', ''];
/** Statuses by which a site refuses this visitor or fails; a page that is gone (404, 410) is none. */
const turnsAway = (status: number) => [401, 403, 429, 451].includes(status) || status >= 500;

/** Goes to a page and waits until its document is parsed, or its time is up. */
export async function goTo(page: Page, url: string, limits: Deadlines): Promise<Going> {
  const answered = await attempt(limits.answer + 1_000, () =>
    page.goto(url, { waitUntil: 'commit', timeout: limits.answer }),
  );
  if (!answered.done) return { gone: false, because: answered.because };
  const parsed = await attempt(limits.parse, () => page.waitForLoadState('domcontentloaded'));
  return { gone: true, stuck: !parsed.done };
}

/** What came of it, from what the browser, the guard and the log of answers say. */
export function arrivalOf(
  requested: string,
  current: string,
  going: Going,
  log: NavigationLog,
  guard: NetworkGuard,
  behindExit: boolean,
): Arrival {
  const last = log.answers.at(-1);
  const arrival = {
    requested,
    final: finalAddress(requested, current, going, log),
    ...(last && !last.guarded ? { status: last.status, headers: last.headers } : {}),
    ...(log.answers.length > 1 ? { redirects: hops(log.answers) } : {}),
  };
  const unreachable = whyUnreachable(arrival.final, going, log, guard, behindExit);
  if (unreachable) return { ...arrival, outcome: 'unreachable', because: unreachable };
  const status = last?.status ?? 0;
  if (turnsAway(status)) {
    return { ...arrival, outcome: 'turned-away', because: `the site answered ${status}` };
  }
  if (status < 400) return { ...arrival, outcome: 'arrived' };
  return { ...arrival, outcome: 'arrived', because: `the site answered ${status}: no such page` };
}

function hops(answers: readonly Answer[]): NonNullable<Arrival['redirects']> {
  return answers.slice(1).map(({ url }, index) => {
    const from = answers[index];
    return { from: from?.url ?? '', to: url, status: from?.status ?? 0 };
  });
}

function whyUnreachable(
  final: string,
  going: Going,
  log: NavigationLog,
  guard: NetworkGuard,
  behindExit: boolean,
): string | undefined {
  const last = log.answers.at(-1);
  if (!going.gone && /Download is starting/.test(going.because)) {
    const type = last?.contentType ? ` (${last.contentType})` : '';
    return `the address answers with a download instead of a page${type}`;
  }
  const refused = [407, 597].includes(last?.status ?? 0) && !last?.guarded;
  if (behindExit && (refused || (!going.gone && /PROXY_AUTH/.test(going.because)))) {
    return exitAnswer(407);
  }
  if (!going.gone || isProxyAnswer(last)) {
    const failure = failureFor(hostOf(final), guard);
    if (failure) return inWords(failure);
    if (!going.gone) return browserWords(going.because, behindExit);
    if (last?.guarded) return 'refused by the network guard';
    if (behindExit && last && last.status >= 590) return exitAnswer(last.status);
  }
  if (last && !pageTypes.includes(last.contentType)) {
    return `the address answers with ${last.contentType}, not with a page`;
  }
  return undefined;
}

/** Where the visit stands, or the address at which it failed. */
function finalAddress(
  requested: string,
  current: string,
  going: Going,
  log: NavigationLog,
): string {
  if (going.gone && /^https?:/.test(current)) return current;
  return log.asked ?? log.answers.at(-1)?.url ?? requested;
}

/** Statuses that the guard or an exit gives in the site's place, unless the site imitates them. */
function isProxyAnswer(answer: Answer | undefined): boolean {
  if (!answer) return false;
  const { guarded, status } = answer;
  return guarded || status === 504 || (status >= 590 && status <= 599);
}

/** What the guard noted of this host; an exit that is down explains every host. */
function failureFor(host: string, guard: NetworkGuard): GuardFailure | undefined {
  const { failures } = guard.record;
  return (
    failures.findLast((failure) => failure.host === host) ??
    failures.findLast(({ kind }) => kind === 'exit')
  );
}

function inWords({ host, kind, because }: GuardFailure): string {
  if (kind === 'forbidden') {
    return `${host}: ${because}; if it is meant, allow it with --allow-network CIDR`;
  }
  return kind === 'exit' || kind === 'beyond-exit' ? because : `${host}: ${because}`;
}

function hostOf(url: string): string {
  const { protocol, hostname, port } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

const browserReasons: [RegExp, string][] = [
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/, 'TLS error'],
  [/ERR_TOO_MANY_REDIRECTS/, 'the site redirects without end'],
  [/ERR_TUNNEL_CONNECTION_FAILED/, 'no connection to the host'],
  [/ERR_PROXY_|ERR_SOCKS_/, 'no connection through the exit'],
  [/ERR_EMPTY_RESPONSE/, 'the site closed the connection without an answer'],
  [/ERR_CONNECTION_/, 'the connection failed'],
  [
    /ERR_INVALID_RESPONSE|ERR_HTTP2|ERR_INVALID_HTTP|ERR_RESPONSE_HEADERS/,
    'the answer is not valid HTTP',
  ],
  [/ERR_UNSAFE_PORT/, 'browsers refuse to ask this port'],
  [/ERR_ABORTED/, 'the site answered with nothing to show'],
  [/Timeout|took longer/, 'timed out: no answer'],
  [/Target crashed|Page crashed/, 'the page crashed the browser'],
];

function browserWords(because: string, behindExit: boolean): string {
  const code = /net::(ERR_\w+)/.exec(because)?.[1];
  const known = browserReasons.find(([pattern]) => pattern.test(because))?.[1];
  const words = known ?? 'could not be visited';
  const through = behindExit && code === 'ERR_TUNNEL_CONNECTION_FAILED' ? ' through the exit' : '';
  const doubt = behindExit && words === 'TLS error' ? ' of the site, or the exit breaks TLS' : '';
  return `${words}${through}${doubt} (${code ?? because})`;
}
