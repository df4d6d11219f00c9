import { type Exchange, type Headers, header, headersOf } from './exchange.ts';
import { replyOf } from './reply-of.ts';
import type { TargetSession } from './session-tree.ts';

/** A request under the browser's number for it, with its redirects, whichever target told of it. */
export type Flight = {
  id: string;
  /** In order; all but the last ended in a redirect. Empty while nobody told the address. */
  hops: Exchange[];
  /** Raw headers of requests and responses, in the order of the hops that have them. */
  sent: Headers[];
  got: { status: number; statusText: string; headers: Headers }[];
  /** Who spoke of it, the last one first. */
  sessions: TargetSession[];
  /** The address as a response told it, where nobody heard the request. */
  told?: string;
  /** Not asked of the network: the browser had it in memory. */
  cached: boolean;
  ended: boolean;
};

/** What the archive does when something happens to an exchange. */
export type FlightEvents = {
  /** It is over: its body can be taken now. */
  landed: (flight: Flight, exchange: Exchange) => void;
  /** It is large, or goes on without end: its body should be taken while it comes in. May repeat. */
  stream: (flight: Flight, exchange: Exchange) => void;
  piece: (exchange: Exchange, bytes: Uint8Array) => void;
};

/** The books on the requests of a visit. */
export type Flights = {
  /**
   * `counts`: whether it tells how many bytes came; of what it only hands on, it does not. `but`: an
   * address of which it is not heard, since it may tell of it in part only.
   */
  listen: (session: TargetSession, about: { counts: boolean; but?: string }) => void;
  /** Listens for pieces of streamed bodies alone. */
  tap: (session: TargetSession) => void;
  all: () => Iterable<Flight>;
  /** Addresses of web sockets; what they said is not kept. */
  sockets: () => ReadonlySet<string>;
};

/** A body of this size is taken while it comes in, not afterwards. */
const large = 8 * 1024 * 1024;
const mostSockets = 1_000;

/** Keeps the books on all requests of a visit. */
export function keepFlights(events: FlightEvents): Flights {
  const flights = new Map<string, Flight>();
  const sockets = new Set<string>();
  const flightOf = (id: string, session: TargetSession): Flight => {
    const known = flights.get(id);
    if (known) {
      if (known.sessions[0] !== session) {
        known.sessions = [session, ...known.sessions.filter((one) => one !== session)];
      }
      return known;
    }
    const flight: Flight = {
      id,
      hops: [],
      sent: [],
      got: [],
      sessions: [session],
      cached: false,
      ended: false,
    };
    flights.set(id, flight);
    return flight;
  };
  const listen: Flights['listen'] = (session, { counts, but }) => {
    session.on('Network.requestWillBeSent', (told) => {
      const { request, redirectResponse, redirectHasExtraInfo } = told;
      if (request.url === but || /^(data|blob|about):/i.test(request.url)) return;
      const flight = flightOf(told.requestId, session);
      const before = flight.hops.at(-1);
      if (before && redirectResponse) {
        before.response = replyOf(redirectResponse, redirectHasExtraInfo);
        events.landed(flight, before);
      }
      const entries = request.postDataEntries?.flatMap(({ bytes }) => bytes ?? []) ?? [];
      flight.hops.push({
        url: request.url,
        method: request.method,
        kind: told.type ?? 'Other',
        startedAt: new Date(told.wallTime * 1000).toISOString(),
        requestHeaders: headersOf(request.headers),
        requestBody: entries.length
          ? Buffer.concat(entries.map((one) => Buffer.from(one, 'base64')))
          : undefined,
        sent: false,
        received: 0,
        counted: false,
      });
    });
    session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
      flightOf(requestId, session).sent.push(headersOf(headers));
    });
    session.on('Network.responseReceivedExtraInfo', (told) => {
      flightOf(told.requestId, session).got.push({
        status: told.statusCode,
        statusText: /^\S+ \d+ ?([^\r\n]*)/.exec(told.headersText ?? '')?.[1] ?? '',
        headers: headersOf(told.headers),
      });
    });
    session.on('Network.requestServedFromCache', ({ requestId }) => {
      flightOf(requestId, session).cached = true;
    });
    session.on('Network.responseReceived', ({ requestId, response, hasExtraInfo }) => {
      const flight = flightOf(requestId, session);
      const exchange = flight.hops.at(-1);
      flight.told = response.url;
      if (!exchange) return;
      exchange.response = replyOf(response, hasExtraInfo);
      exchange.counted = counts;
      const { fromDiskCache, fromServiceWorker, fromPrefetchCache } = response;
      exchange.cached =
        flight.cached || fromDiskCache || fromServiceWorker || fromPrefetchCache || false;
      const length = Number(header(exchange.response.headers, 'content-length') ?? 0);
      const unending = response.mimeType === 'text/event-stream';
      if (length >= large || unending) events.stream(flight, exchange);
    });
    session.on('Network.dataReceived', ({ requestId, dataLength, data }) => {
      const flight = flightOf(requestId, session);
      const exchange = flight.hops.at(-1);
      if (!exchange) return;
      exchange.received += dataLength;
      if (data) events.piece(exchange, Buffer.from(data, 'base64'));
      if (exchange.received >= large) events.stream(flight, exchange);
    });
    const end = (requestId: string, session: TargetSession, failure?: string) => {
      const flight = flightOf(requestId, session);
      flight.ended = true;
      const exchange = flight.hops.at(-1);
      if (!exchange) return;
      if (failure) exchange.failure = failure;
      events.landed(flight, exchange);
    };
    session.on('Network.loadingFinished', ({ requestId }) => end(requestId, session));
    session.on('Network.loadingFailed', (told) => {
      const { requestId, errorText, blockedReason, corsErrorStatus } = told;
      const more = [blockedReason, corsErrorStatus?.corsError].filter(Boolean).join(', ');
      end(requestId, session, more ? `${errorText} (${more})` : errorText || 'failed');
    });
    session.on('Network.webSocketCreated', ({ url }) => {
      if (sockets.size < mostSockets) sockets.add(url);
    });
  };
  const tap = (session: TargetSession) => {
    session.on('Network.dataReceived', ({ requestId, data }) => {
      const exchange = data ? flights.get(requestId)?.hops.at(-1) : undefined;
      if (exchange && data) events.piece(exchange, Buffer.from(data, 'base64'));
    });
  };
  return {
    listen,
    tap,
    all: () => flights.values(),
    sockets: () => sockets,
  };
}
