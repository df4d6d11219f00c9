import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';
import { isCaseFolder } from '../case-folder.ts';
import type { EvidenceStorage } from './evidence-storage.ts';

/** A folder, on this machine or shared: what is written there is kept already. */
export function folderStorage(root: string): EvidenceStorage {
  const folder = (caseId: string) => resolve(root, caseId);
  const nothing = async () => {};
  return {
    name: resolve(root),
    address: folder,
    folder,
    cases: async () => {
      const names = await readdir(root).catch((): string[] => []);
      const there = await Promise.all(names.map((name) => isCaseFolder(folder(name))));
      return names.filter((_, index) => there[index]).sort();
    },
    has: (caseId) => isCaseFolder(folder(caseId)),
    visitsNamed: async (caseId, start) => {
      const visits = join(folder(caseId), layout.visits);
      const found = await readdir(visits, { withFileTypes: true }).catch(() => []);
      const names = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
      const own = names.filter((name) => name.startsWith(start) && !name.endsWith('.tmp'));
      const whole: string[] = [];
      for (const name of own) {
        const files = await readdir(join(visits, name));
        if (files.includes(layout.manifest)) whole.push(name);
      }
      return whole.sort();
    },
    bring: nothing,
    keep: nothing,
  };
}
