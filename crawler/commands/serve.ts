import { once } from 'node:events';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dataFolder } from '../data-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { indexNewCases } from '../serve/index-new-cases.ts';
import { openServer } from '../serve/open-server.ts';
import { openStore } from '../store/open-store.ts';
import type { Finish } from './finish.ts';

type Options = { data?: string; listen: string; name: string[]; cases: string[]; json?: boolean };

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
    .option('--json', 'one JSON document with the address')
    .action(async ({ data, listen, name, cases, json }: Options) => {
      const { host, port } = listenAt(listen);
      const token = process.env.UNSOLICITED_TOKEN || undefined;
      const store = await openStore({ data, databaseUrl: process.env.DATABASE_URL });
      try {
        const folders = [join(dataFolder(data), 'cases'), ...cases];
        const faults = await indexNewCases(store.db, folders);
        for (const fault of faults) process.stderr.write(`serve: ${fault}\n`);
        const server = await openServer(store.db, { host, port, token, names: name });
        process.stdout.write(json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await server.close();
      } finally {
        await store.close();
      }
      finish(exitCode.done);
    });
}

function append(value: string, list: string[]): string[] {
  return [...list, value];
}

function listenAt(words: string): { host: string; port: number } {
  const at = /^(.+):(\d{1,5})$/.exec(words);
  const port = Number(at?.[2]);
  if (!at?.[1] || port > 65_535) {
    throw new Failure(`--listen ${words}: write it as 127.0.0.1:8061`);
  }
  return { host: at[1].replace(/^\[|\]$/g, ''), port };
}
