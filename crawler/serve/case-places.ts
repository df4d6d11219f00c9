import { join } from 'node:path';
import { fileName } from '../../shared/case/file-name.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { sha256 } from '../evidence/sha256.ts';
import type { EvidenceStorage } from '../evidence/storage/evidence-storage.ts';
import { openStorage } from '../evidence/storage/open-storage.ts';

/** A case as the index knows it: its name, and where it lies for good. */
type Placed = { id: string; address: string };

/** Makes cases readable here, wherever they lie. */
export type CasePlaces = {
  /** Its folder on this machine, with what reading it takes; nothing where it is gone. */
  read: (placed: Placed) => Promise<string | undefined>;
  /** Its folder with one visit's captures, with all of them, or with what changed over its runs. */
  bring: (
    placed: Placed,
    what: { visit: string } | 'case' | 'changes',
  ) => Promise<string | undefined>;
  /** Keeps where it lies what was done to it here. */
  keep: (placed: Placed) => Promise<void>;
};

/** What was looked at so lately is not asked for again, in milliseconds. */
const fresh = 15_000;

/** Folders are read where they lie; of an S3 store copies are made in `served` in the data folder. */
export function openCasePlaces(data: string): CasePlaces {
  const stores = new Map<string, Promise<EvidenceStorage>>();
  const looked = new Map<string, { at: number; folder: Promise<string | undefined> }>();
  const storeOf = ({ id, address }: Placed) => {
    if (!address.startsWith('s3://')) return undefined;
    const root = address.slice(0, -(id.length + 1));
    const open =
      stores.get(root) ??
      openStorage(root, join(data, 'served', `${fileName(root)}-${sha256(root).slice(0, 8)}`));
    stores.set(root, open);
    return open;
  };
  const bring = async (
    placed: Placed,
    what: { visit: string } | 'case' | 'changes' | 'reading',
  ) => {
    const { id, address } = placed;
    const store = await storeOf(placed);
    if (!store) return (await isCaseFolder(address)) ? address : undefined;
    if (!(await store.has(id))) return undefined;
    await store.bring(id, what);
    return store.folder(id);
  };
  return {
    bring,
    read: async (placed) => {
      const lately = looked.get(placed.address);
      const now = Date.now();
      if (lately && now - lately.at < fresh) return lately.folder;
      for (const [address, { at }] of looked) if (now - at > fresh) looked.delete(address);
      const folder = bring(placed, 'reading');
      if (storeOf(placed)) looked.set(placed.address, { at: now, folder });
      folder.catch(() => looked.delete(placed.address));
      return folder;
    },
    keep: async (placed) => (await storeOf(placed))?.keep(placed.id, 'case'),
  };
}
