import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Request, Response } from 'playwright';
import type { Exchange, Headers } from './exchange.ts';
import type { Flight } from './flights.ts';
import type { Recorder } from './recorder.ts';

/** Requests that no session of the archive heard begin. */
export type LateRequests = {
  /** Waits for those being looked into; what could not be had, by address as far as one is known. */
  finish: () => Promise<string[]>;
};

/** Events of the same request come by two ways; this long after the other, one is missing. */
const patience = 400;
/** How long the last of them may take to be told apart. */
const lastWithin = 2_000;

/**
 * A worker may run before the archive hears it: Playwright lets it go first. Then the page's own
 * session knows headers and body under a number, and Playwright knows the address: they are brought
 * together by the raw headers, and by the body where those are alike. The script of a service worker
 * is asked for before there is a worker to be listened to: of that Playwright alone tells whole.
 */
export function watchLateRequests(context: BrowserContext, recorder: Recorder): LateRequests {
  const { flights, adopt } = recorder;
  const heard = new Map<string, number>();
  const jobs = new Set<Promise<void>>();
  const lost: string[] = [];
  const known = (key: string) =>
    [...flights.all()]
      .flatMap(({ hops }) => hops)
      .filter((hop) => keyOf(hop.method, hop.url) === key).length;
  const orphans = () =>
    [...flights.all()].filter(
      ({ hops, sent, got }) => hops.length === 0 && sent.length + got.length,
    ).length;
  const look = async (request: Request, key: string, nth: number) => {
    await pause(patience);
    if (known(key) >= nth) return;
    const response = await request.response();
    const exchange: Exchange = {
      url: request.url(),
      method: request.method(),
      kind: request.resourceType(),
      startedAt: new Date(request.timing().startTime).toISOString(),
      requestHeaders: [],
      sent: true,
      received: 0,
      counted: false,
    };
    if (response && request.serviceWorker()?.url() === request.url()) {
      exchange.requestHeaders = pairs(await request.headersArray());
      exchange.response = {
        status: response.status(),
        statusText: response.statusText(),
        protocol: (await response.httpVersion()).toLowerCase(),
        headers: pairs(await response.headersArray()),
        rawHeaders: false,
      };
      recorder.enter(exchange, await response.body());
      return;
    }
    const flight = response && (await flightOf(request, response));
    if (flight) adopt(flight, exchange);
    else lost.push(request.url());
  };
  const flightOf = async (request: Request, response: Response): Promise<Flight | undefined> => {
    const asked = wordsOf(pairs(await request.headersArray()));
    const answered = wordsOf(pairs(await response.headersArray()));
    const found = [...flights.all()].filter(
      ({ hops, got, sent, told }) =>
        hops.length === 0 &&
        (told === undefined || told === request.url()) &&
        got.some(({ headers }) => wordsOf(headers) === answered) &&
        sent.some((headers) => wordsOf(headers) === asked),
    );
    if (found.length < 2) return found[0];
    // Several look alike outside; of a script's body Playwright may ask the server once more.
    if (!/^(fetch|xhr)$/.test(request.resourceType())) return undefined;
    const text = (await response.body()).toString('utf8');
    for (const flight of found) {
      const body = await recorder.peek(flight);
      if (body?.toString('utf8') === text && flight.hops.length === 0) return flight;
    }
    return undefined;
  };
  context.on('requestfinished', (request) => {
    if (!/^https?:/.test(request.url())) return;
    const key = keyOf(request.method(), request.url());
    const nth = (heard.get(key) ?? 0) + 1;
    heard.set(key, nth);
    if (known(key) >= nth) return;
    const job = look(request, key, nth)
      .catch(() => {
        lost.push(request.url());
      })
      .finally(() => jobs.delete(job));
    jobs.add(job);
  });
  return {
    finish: async () => {
      for (let waited = 0; waited < lastWithin && orphans() > 0; waited += 50) await pause(50);
      while (jobs.size > 0) await Promise.all(jobs);
      const unknown = orphans() - lost.length;
      return unknown > 0 ? [...lost, ...Array(unknown).fill('about:unknown')] : lost;
    },
  };
}

function keyOf(method: string, url: string): string {
  return `${method} ${url.split('#', 1)[0]}`;
}

function pairs(fields: { name: string; value: string }[]): Headers {
  return fields.map(({ name, value }): [string, string] => [name, value]);
}

function wordsOf(headers: Headers): string {
  return headers
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort()
    .join('\n');
}
