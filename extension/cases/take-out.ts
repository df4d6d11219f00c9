import { layout } from '../../shared/case/layout.ts';
import type { TakenOut } from '../../shared/seal/taken-out.ts';
import { say } from '../messages/say.ts';
import { withCase } from './change-case.ts';
import { visitPath } from './read-case.ts';
import { nameOrRole } from './settings.ts';
import { openStore, type StoredVisit } from './store.ts';

/** What the last seal wrote over all visits; the next one writes it anew. */
const writtenOfAll = [layout.assessment, layout.report] as const;

/**
 * Takes a visit out of its case for good: its files go, and what was written of them. That it was
 * there stays in the record and in the ledger, with who took it out and why, and what each file was.
 */
export async function takeOut({ caseId, id }: StoredVisit, because: string): Promise<void> {
  const by = await nameOrRole();
  await withCase(caseId, async (enter) => {
    const db = await openStore();
    // Another window may have been quicker.
    const visit = await db.get('visits', [caseId, id]);
    if (!visit || visit.takenOut) throw new Error(say('visit.gone'));
    const own = IDBKeyRange.bound([caseId, visitPath(id, '')], [caseId, visitPath(id, '\uffff')]);
    const files = await db.getAll('files', own);
    const about: TakenOut = {
      visit: id,
      url: visit.record.url,
      by,
      because: because.trim(),
      takenOut: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])),
    };
    await enter({ kind: 'taken-out', about }, (change) => [
      change.objectStore('files').delete(own),
      ...writtenOfAll.map((path) => change.objectStore('files').delete([caseId, path])),
      change.objectStore('visits').put({ ...visit, title: '', missing: {}, takenOut: true }),
    ]);
  });
}
