import { isAscii } from 'node:buffer';
import { setTimeout as pause } from 'node:timers/promises';
import { attempt } from '../deadlines.ts';
import { type Exchange, header, isBodiless } from './exchange.ts';
import type { Flight, FlightEvents } from './flights.ts';
import type { TargetSession } from './session-tree.ts';
import { openSpool, type Spool } from './spool.ts';

/** Takes the bodies of responses out of the browser, byte for byte after content decoding. */
export type Bodies = Pick<FlightEvents, 'stream' | 'piece'> & {
  /** The body of an exchange that is over; `wanting` says what is not there of it. */
  take: (flight: Flight, exchange: Exchange) => Promise<Body>;
  /** What the browser keeps of a request of which nobody heard the beginning. */
  peek: (flight: Flight) => Promise<Buffer | undefined>;
};

/** A body, as much of it as there is. */
export type Body = { spool: Spool; wanting?: Wanting };
/** Why a body is not whole, in words and in the word that WARC has for it. */
export type Wanting = { because: string; truncated: 'length' | 'time' | 'unspecified' };

/** No body beyond this is asked for in one piece. */
const largestPiece = 32 * 1024 * 1024;
/** A renderer that is busy or gone does not answer. */
const answerWithin = 15_000;

/** The sessions that bodies are taken by. */
export type Sources = {
  /** The page's own, which knows bodies that its workers forgot. */
  root: TargetSession;
  /** Another one to the page, whose renderer keeps the beginnings of what is streamed. */
  tap: TargetSession;
  /** Those that keep what came over the network outside of the renderer. */
  durable: ReadonlySet<TargetSession>;
};

/** Bodies go to spools in `folder`, and no more than `most` bytes in all. */
export function takeBodies({ root, tap, durable }: Sources, folder: string, most: number): Bodies {
  let room = most;
  const add = (exchange: Exchange, bytes: Uint8Array) => {
    exchange.spool ??= openSpool(folder);
    const taken = Math.min(bytes.byteLength, room);
    room -= taken;
    if (taken < bytes.byteLength) exchange.overfull = true;
    if (taken > 0) exchange.spool.add(bytes.subarray(0, taken));
  };
  const stream: Bodies['stream'] = ({ id, sessions }, exchange) => {
    const [last] = sessions;
    const session = last === root ? tap : last;
    if (exchange.streamed || !session) return;
    exchange.early = [];
    exchange.streamed = session.send('Network.streamResourceContent', { requestId: id }).then(
      ({ bufferedData }) => {
        add(exchange, Buffer.from(bufferedData, 'base64'));
        for (const piece of exchange.early ?? []) add(exchange, piece);
        exchange.early = undefined;
      },
      () => {
        // It ended before the command arrived: then it can be had in one piece.
        exchange.early = undefined;
      },
    );
  };
  /**
   * What came over the network is given back as text only where the text is the very bytes. A
   * renderer's own copy, which other sessions may give, is decoded text: its length tells, and
   * of ASCII no coding makes more bytes than there were.
   */
  const inOnePiece = async (
    sessions: TargetSession[],
    id: string,
    { counted, received, failure }: Pick<Exchange, 'counted' | 'received' | 'failure'>,
  ): Promise<Buffer | undefined> => {
    for (const session of new Set(sessions)) {
      const answer = await attempt(answerWithin, () =>
        session.send('Network.getResponseBody', { requestId: id }),
      );
      if (!answer.done) continue;
      const { body, base64Encoded } = answer.value;
      const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
      if (counted && bytes.byteLength === received) return bytes;
      if (!durable.has(session)) continue;
      // A renderer that gives up a picture stops to count, and one that is busy while a load breaks
      // off counts none of its last bytes; what the network brought is all there.
      const networks = base64Encoded || (failure && (received === 0 || isAscii(bytes)));
      if (!counted || (networks && bytes.byteLength > received)) return bytes;
    }
    return undefined;
  };
  return {
    stream,
    peek: ({ id, sessions }) =>
      inOnePiece([root, ...sessions], id, { counted: false, received: 0 }),
    piece: (exchange, bytes) => {
      if (exchange.early) exchange.early.push(bytes);
      else add(exchange, bytes);
    },
    take: async (flight, exchange) => {
      await attempt(answerWithin, async () => exchange.streamed);
      const { received } = exchange;
      const taken = () => {
        exchange.spool ??= openSpool(folder);
        return exchange.spool;
      };
      if (isBodiless(exchange) || isEmpty(exchange)) return { spool: taken() };
      const wanting = () => wantingOf(exchange, taken());
      // The last pieces come by another session than the news that it is over.
      for (let waited = 0; exchange.spool && waited < 1_000; waited += 20) {
        if (exchange.overfull || exchange.spool.size() >= exchange.received) break;
        await pause(20);
      }
      const streamed = exchange.spool && exchange.spool.size() === received;
      if (streamed || exchange.overfull || received > largestPiece)
        return { spool: taken(), wanting: wanting() };
      const whole = await inOnePiece([root, ...flight.sessions], flight.id, exchange);
      if (!whole) return { spool: taken(), wanting: wanting() };
      exchange.spool?.drop();
      exchange.spool = undefined;
      add(exchange, whole);
      return { spool: taken(), wanting: wanting() };
    },
  };
}

/** Nothing came, and nothing was announced. */
function isEmpty(exchange: Exchange): boolean {
  const headers = exchange.response?.headers ?? [];
  const length = header(headers, 'content-length');
  return (
    exchange.counted &&
    exchange.received === 0 &&
    (length === undefined || length === '0') &&
    !exchange.failure
  );
}

function wantingOf(
  { overfull, failure, counted, received }: Exchange,
  spool: Spool,
): Wanting | undefined {
  if (overfull) {
    return { because: 'the archive of this visit is full', truncated: 'length' };
  }
  if (failure) return { because: failure, truncated: 'unspecified' };
  if (!counted && spool.size() > 0) return undefined;
  if (!counted) return { because: 'the browser had forgotten it', truncated: 'unspecified' };
  if (spool.size() >= received) return undefined;
  const because = `the browser gave ${spool.size()} of ${received} bytes`;
  return { because, truncated: 'unspecified' };
}
