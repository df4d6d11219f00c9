import { setTimeout as pause } from 'node:timers/promises';
import { guardHeader, type NetworkGuard } from '../network-guard.ts';
import { type Bodies, type Body, type Sources, takeBodies, type Wanting } from './bodies.ts';
import { type Exchange, header, type Reply } from './exchange.ts';
import { failureRecords, type Recorded, responseRecords } from './exchange-records.ts';
import { type Flight, type Flights, keepFlights } from './flights.ts';
import { openSpool } from './spool.ts';

/** Turns what a visit's targets tell into records, each as soon as its exchange is over. */
export type Recorder = {
  flights: Flights;
  /** A request whose beginning nobody heard is known now. */
  adopt: (flight: Flight, exchange: Exchange) => void;
  /** An exchange of which no session told anything is known whole, with its body as text. */
  enter: (exchange: Exchange, body: Uint8Array) => void;
  peek: Bodies['peek'];
  /** Records what is still under way as far as it came, and waits until all is recorded. */
  finish: () => Promise<void>;
  /** Why bodies are not whole, or not there, by address. */
  wanting: ReadonlyMap<string, string>;
  /** Every reply, for what else is to be known of it. */
  replies: readonly { url: string; reply: Reply }[];
};

type Options = {
  sources: Sources;
  folder: string;
  guard: Pick<NetworkGuard, 'mark' | 'record'>;
  /** Bytes of bodies that are kept. */
  most: number;
  write: (recorded: Recorded) => void;
};

const rawHeadersWithin = 2_000;
const lastPiecesWithin = 500;

export function record({ sources, folder, guard, most, write }: Options): Recorder {
  const bodies = takeBodies(sources, folder, most);
  const jobs = new Set<Promise<void>>();
  const done = new Set<Exchange>();
  const wanting = new Map<string, string>();
  const replies: { url: string; reply: Reply }[] = [];
  const run = (flight: Flight, exchange: Exchange, late?: Wanting) => {
    if (done.has(exchange)) return;
    done.add(exchange);
    const job = recordOne(flight, exchange, late)
      .catch((fault) => {
        wanting.set(exchange.url, String(fault));
      })
      .finally(() => jobs.delete(job));
    jobs.add(job);
  };
  const recordOne = async (flight: Flight, exchange: Exchange, late?: Wanting) => {
    await rawOf(flight, exchange);
    const sent = flight.sent[flight.hops.indexOf(exchange)];
    if (sent) Object.assign(exchange, { sent: true, requestHeaders: sent });
    const reply = replyIn(flight, exchange);
    if (exchange.cached && reply?.status !== 304) return;
    if (!reply) {
      const untold = exchange.received > 0 ? 'its answer came, and was not told of' : undefined;
      const because = exchange.failure ?? late?.because ?? untold ?? 'no answer';
      if (because === untold) wanting.set(exchange.url, because);
      for (const one of failureRecords(exchange, because, guardWords(exchange.url))) write(one);
      return;
    }
    exchange.response = reply;
    const redirected = flight.hops.at(-1) !== exchange;
    // A browser drops what comes with a redirect.
    const body: Body = redirected
      ? { spool: openSpool(folder) }
      : await bodies.take(flight, exchange);
    if (header(reply.headers, guardHeader) === guard.mark) {
      const words = await textOf(body);
      body.spool.drop();
      for (const one of failureRecords(exchange, 'stopped by the network guard', words)) write(one);
      return;
    }
    replies.push({ url: exchange.url, reply });
    const missing = body.wanting ?? (isWhole(exchange, body) ? undefined : late);
    if (missing) wanting.set(exchange.url, missing.because);
    for (const one of responseRecords(exchange, reply, { ...body, wanting: missing })) write(one);
  };
  const guardWords = (url: string) => {
    const { hostname, port, protocol } = new URL(url);
    const host = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
    return guard.record.failures.find((failure) => failure.host === host)?.because;
  };
  const flights = keepFlights({ ...bodies, landed: run });
  return {
    flights,
    peek: bodies.peek,
    adopt: (flight, exchange) => {
      flight.hops.push(exchange);
      run(flight, exchange);
    },
    enter: (exchange, body) => {
      const spool = openSpool(folder);
      spool.add(body);
      Object.assign(exchange, { spool, received: body.byteLength, counted: true });
      const flight = { id: '', hops: [exchange], sent: [], got: [], sessions: [] };
      const coded = header(exchange.response?.headers ?? [], 'content-encoding') !== undefined;
      const because = 'the browser gave its text, which is not all of its bytes';
      const late: Wanting | undefined = coded ? undefined : { because, truncated: 'unspecified' };
      run({ ...flight, cached: false, ended: true }, exchange, late);
    },
    wanting,
    replies,
    finish: async () => {
      const open = [...flights.all()].filter(({ ended, hops }) => !ended && hops.length > 0);
      const last = open.flatMap((flight) => {
        const exchange = flight.hops.at(-1);
        return exchange && !done.has(exchange) ? [{ flight, exchange }] : [];
      });
      for (const { flight, exchange } of last) bodies.stream(flight, exchange);
      if (last.length) await pause(lastPiecesWithin);
      const because = 'it was not over when the visit ended';
      for (const { flight, exchange } of last)
        run(flight, exchange, { because, truncated: 'time' });
      while (jobs.size > 0) await Promise.all(jobs);
    },
  };
}

/** What was told of the bytes on the wire; events of one response come in any order. */
async function rawOf(flight: Flight, exchange: Exchange): Promise<void> {
  for (let waited = 0; waited < rawHeadersWithin; waited += 20) {
    if (!exchange.response?.rawHeaders || rawIn(flight, exchange)) return;
    await pause(20);
  }
}

function rawIn({ hops, got }: Flight, exchange: Exchange): Flight['got'][number] | undefined {
  const raw = hops.filter(({ response }) => response?.rawHeaders ?? true);
  const at = raw.indexOf(exchange);
  return at < 0 ? undefined : got[at];
}

function replyIn(flight: Flight, exchange: Exchange): Reply | undefined {
  const { response } = exchange;
  const raw = rawIn(flight, exchange);
  if (!raw) return response;
  const { protocol = 'http/1.1', security, statusText = '' } = response ?? {};
  return {
    status: raw.status,
    statusText: raw.statusText || statusText,
    protocol,
    headers: raw.headers,
    rawHeaders: true,
    ...(security ? { security } : {}),
  };
}

/** Whether a body whose end nobody told is all that its server announced. */
function isWhole({ response, counted }: Exchange, { spool }: Body): boolean {
  const headers = response?.headers ?? [];
  if (header(headers, 'content-encoding')) return !counted;
  const length = header(headers, 'content-length');
  return length === undefined ? !counted : Number(length) === spool.size();
}

async function textOf({ spool }: Body): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of spool.pieces()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').slice(0, 1_000);
}
