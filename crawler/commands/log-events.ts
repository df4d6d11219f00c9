import type { WriteStream } from 'node:tty';
import type { CrawlEvent } from '../crawl-event.ts';
import { printable } from '../printable.ts';
import type { WorkerEvent } from '../queue/worker-event.ts';

type Told = CrawlEvent | WorkerEvent;

/** How a worker tells what it does: a line an event, as words on a terminal, as JSON elsewhere. */
export function logEvents(stream: WriteStream, json = !stream.isTTY) {
  const tally = { failed: 0 };
  const report = (event: Told) => {
    if (event.kind === 'run-failed' || event.kind === 'visit-given-up') tally.failed += 1;
    const at = new Date().toISOString();
    if (json) stream.write(`${JSON.stringify({ at, ...event })}\n`);
    else stream.write(`${at.slice(11, 19)}  ${printable(wordsOf(event))}\n`);
  };
  return { report, tally };
}

function wordsOf(event: Told): string {
  const { kind, ...rest } = event;
  const about = Object.entries(rest)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${kind.replaceAll('-', ' ').padEnd(16)} ${about.join(', ')}`;
}
