import { once } from 'node:events';
import { join } from 'node:path';
import type { Command } from 'commander';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { dataFolder } from '../data-folder.ts';
import { openStorage } from '../evidence/storage/open-storage.ts';
import { exitCode, Failure } from '../failure.ts';
import { openQueue } from '../queue/open-queue.ts';
import { startWorker } from '../queue/start-worker.ts';
import { indexNewCases } from '../serve/index-new-cases.ts';
import { openServer } from '../serve/open-server.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { append } from './append.ts';
import type { Finish } from './finish.ts';
import { logEvents } from './log-events.ts';
import { sayMaking } from './with-store.ts';

type Options = {
  data?: string;
  listen: string;
  name: string[];
  cases: string[];
  worker: boolean;
  json?: boolean;
};

/** `serve`: the web page over all cases. */
export function serveCommand(program: Command, finish: Finish): void {
  program
    .command('serve')
    .description('a local web page over all cases')
    .option('--data <dir>', 'folder of the data (the index, cases of schedules)')
    .option(
      '--listen <host:port>',
      'where to listen; beyond loopback it demands UNSOLICITED_TOKEN',
      '127.0.0.1:8061',
    )
    .option('--name <host>', 'a further host name under which it is asked for', append, [])
    .option('--cases <dir>', 'also show the cases of this folder', append, [])
    .option('--no-worker', 'with the embedded database: do not carry out what is scheduled')
    .option('--json', 'one JSON document with the address')
    .action(async ({ data, listen, name, cases, worker, json }: Options) => {
      const { host, port } = listenAt(listen);
      const token = process.env.UNSOLICITED_TOKEN || undefined;
      const making = json ? undefined : sayMaking;
      const store = await openStore({ data, databaseUrl: process.env.DATABASE_URL, making });
      try {
        const folders = [join(dataFolder(data), 'cases'), ...cases];
        const faults = await indexNewCases(store.db, folders);
        for (const fault of faults) process.stderr.write(`serve: ${fault}\n`);
        const about = { host, port, token, names: name, data: dataFolder(data) };
        const server = await openServer(store.db, about);
        process.stdout.write(json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
        const stop = new AbortController();
        const working =
          store.embedded && worker ? workHere(store, dataFolder(data), stop) : undefined;
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        stop.abort();
        await Promise.all([server.close(), working]);
      } finally {
        await store.close();
      }
      finish(exitCode.done);
    });
}

/** Nobody else can open the embedded database meanwhile, so the scheduled crawls are carried out here. */
async function workHere(store: Store, data: string, stop: AbortController) {
  const { report } = logEvents(process.stderr);
  const queue = await openQueue(store, (because) => report({ kind: 'queue-trouble', because }));
  try {
    const storage = await openStorage(undefined, data);
    const limits = { concurrency: 2, perSite: 1 };
    const { signal } = stop;
    await startWorker({ store, queue, storage, data, report, signal, ...limits });
  } catch (fault) {
    const because = wordsOfFault(fault);
    report({ kind: 'queue-trouble', because });
  } finally {
    await queue.close();
  }
}

function listenAt(words: string): { host: string; port: number } {
  const at = /^(.+):(\d{1,5})$/.exec(words);
  const port = Number(at?.[2]);
  if (!at?.[1] || port > 65_535) {
    throw new Failure(`--listen ${words}: write it as 127.0.0.1:8061`);
  }
  return { host: at[1].replace(/^\[|\]$/g, ''), port };
}
