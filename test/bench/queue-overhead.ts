/**
 * `npm run bench:queue [-- firms]`: the same firms of the little internet crawled by one worker and
 * by two, at two visits at a time each; and what the queue itself takes of a visit.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashWorkers } from '../crawler/support/crash-workers.ts';
import { queueAlone } from '../crawler/support/queue-alone.ts';

const firms = Number(process.argv[2] ?? 4);
const alone = await queueAlone();
const [one, two] = [await crawled(1), await crawled(2)];
const visit = (one.seconds / one.visits) * 1000;
const added = alone.worker - alone.folder;
const share = (added / visit) * 100;
const gain = (two.visits / two.seconds / one.visits) * one.seconds;
process.stdout.write(
  [
    `1 worker:  ${one.visits} visits in ${one.seconds.toFixed(0)} s`,
    `2 workers: ${two.visits} visits in ${two.seconds.toFixed(0)} s, ${gain.toFixed(2)} times the throughput of one`,
    `${alone.visits} visits that take no time: ${alone.worker.toFixed(0)} ms each from the queue, ${alone.folder.toFixed(0)} ms into a folder alone`,
    `the queue adds ${added.toFixed(0)} ms: ${share.toFixed(1)} % of the ${visit.toFixed(0)} ms that a worker of two visits at a time needs for one`,
    '',
  ].join('\n'),
);
process.exitCode = share < 5 ? 0 : 1;

async function crawled(workers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-queue-'));
  try {
    const personas = ['de', 'fr'];
    const all = { folder, firms, pages: 3, personas, workers, concurrency: 2 };
    return await crashWorkers({ ...all, killEvery: 1, kills: 0 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
