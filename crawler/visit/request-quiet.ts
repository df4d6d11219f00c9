import type { Page, Request } from 'playwright';

/** How quiet the network of a page is, as seen from outside of it. */
export type Quiet = {
  /** Milliseconds since the last request began or ended, 0 while one is running. */
  since: () => number;
  /** Addresses still running, for the note on what stayed open. */
  running: () => string[];
};

/** A request that runs this long is a stream or a long poll and no reason to wait. */
const longPoll = 4_000;
const unending = new Set(['websocket', 'eventsource', 'ping', 'media']);

export function watchRequests(page: Page): Quiet {
  const running = new Map<Request, number>();
  let last = Date.now();
  page.on('request', (request) => {
    if (unending.has(request.resourceType())) return;
    running.set(request, Date.now());
    last = Date.now();
  });
  const ended = (request: Request) => {
    if (running.delete(request)) last = Date.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const waitedFor = () => {
    const now = Date.now();
    return [...running].filter(([, began]) => now - began < longPoll).map(([request]) => request);
  };
  return {
    since: () => (waitedFor().length > 0 ? 0 : Date.now() - last),
    running: () => [...running.keys()].map((request) => request.url()),
  };
}
