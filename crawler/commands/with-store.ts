import { dataFolder } from '../data-folder.ts';
import type { EvidenceStorage } from '../evidence/storage/evidence-storage.ts';
import { openStorage } from '../evidence/storage/open-storage.ts';
import { printable } from '../printable.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Options of every command that works with the store. */
export type StoreOptions = { data?: string; evidence?: string; json?: boolean };

/** What the option `--data` says in the help. */
export const dataOption = [
  '--data <dir>',
  'folder of the embedded database and of its cases (a server: DATABASE_URL)',
] as const;
/** What the option `--evidence` says in the help. */
export const evidenceOption = [
  '--evidence <place>',
  'where the cases lie: a folder, or s3://bucket/prefix (default: cases in the data folder)',
] as const;

/** Says why a first start takes longer. */
export function sayMaking(folder: string): void {
  process.stderr.write(`making the database in ${printable(folder)}, once\n`);
}

/**
 * Works with the store and closes it, whatever happens: at the first Ctrl-C or SIGTERM the work is
 * asked to end by the signal, at the second the process ends at once.
 */
export async function withStore<Value>(
  options: StoreOptions,
  work: (store: Store, storage: EvidenceStorage, signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return untilInterrupted(async (signal) => {
    const storage = await openStorage(options.evidence, dataFolder(options.data));
    const databaseUrl = process.env.DATABASE_URL;
    const making = options.json ? undefined : sayMaking;
    const store = await openStore({ data: options.data, databaseUrl, making });
    try {
      return await work(store, storage, signal);
    } finally {
      await store.close();
    }
  });
}
