import { openStorage } from '../../../crawler/evidence/storage/open-storage.ts';
import { openQueue } from '../../../crawler/queue/open-queue.ts';
import { startWorker } from '../../../crawler/queue/start-worker.ts';
import { openStore } from '../../../crawler/store/open-store.ts';
import { visitByRequest } from './visit-by-request.ts';

/** The command `worker`, but for its visits: `worker-without-browser.ts <evidence> <concurrency>`. */
const [evidence = '', concurrency = '1'] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const report = (event: object) => process.stderr.write(`${JSON.stringify(event)}\n`);
const store = await openStore({ databaseUrl: process.env.DATABASE_URL });
const queue = await openQueue(store, (because) => report({ kind: 'queue-trouble', because }));
const storage = await openStorage(evidence, evidence);
await startWorker({
  ...{ store, queue, storage, report, signal: stop.signal, sendOut: visitByRequest },
  concurrency: Number(concurrency),
  perSite: 1,
});
await queue.close();
await store.close();
