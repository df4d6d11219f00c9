import type { IDBPTransaction } from 'idb';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { ledgerLine, type ToEnter } from '../../shared/seal/ledger-line.ts';
import { say } from '../messages/say.ts';
import { type CasesSchema, ofCase, openStore } from './store.ts';
import { tellOthers } from './told.ts';
import { webSha256 } from './web-sha256.ts';

const stores = ['cases', 'visits', 'files', 'ledger', 'captures'] as const;
export type CaseChange = IDBPTransaction<CasesSchema, (typeof stores)[number][], 'readwrite'>;

/**
 * Changes a case and enters that in its ledger: both or neither, and one change at a time over all
 * windows. `write` only asks for writes; it may not wait for anything but them. A full disk or a
 * closed browser leaves the case as it was.
 */
export async function changeCase(
  caseId: string,
  entry: Omit<ToEnter, 'at'>,
  write: (change: CaseChange) => Promise<unknown>[],
): Promise<void> {
  await withCase(caseId, (enter) => enter(entry, write));
}

/** Enters a change of a case that is held. */
export type Enter = (
  entry: Omit<ToEnter, 'at'>,
  write: (change: CaseChange) => Promise<unknown>[],
) => Promise<void>;

/** Works on a case while no other window changes it; `enter` is how it changes it itself. */
export async function withCase<Value>(
  caseId: string,
  work: (enter: Enter) => Promise<Value>,
): Promise<Value> {
  const value = await navigator.locks.request(`unsolicited-case-${caseId}`, () =>
    work((entry, write) => changeHeld(caseId, entry, write)),
  );
  tellOthers();
  return value;
}

async function changeHeld(
  caseId: string,
  entry: Omit<ToEnter, 'at'>,
  write: (change: CaseChange) => Promise<unknown>[],
): Promise<void> {
  const db = await openStore();
  const last = await lastLine(caseId);
  const at = new Date().toISOString();
  const line = await ledgerLine(last?.line, { ...entry, at }, webSha256);
  const change = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const seq = (last?.seq ?? 0) + 1;
  const writes = [...write(change), change.objectStore('ledger').add({ caseId, seq, line })];
  const touched = change.objectStore('cases').get(caseId);
  const outcome = await Promise.allSettled([
    ...writes,
    touched.then((found) => {
      if (found) return change.objectStore('cases').put({ ...found, changedAt: at });
      change.abort();
      throw new Error(say('case.gone'));
    }),
    change.done,
  ]);
  const failed = outcome.find((each) => each.status === 'rejected');
  if (failed) throw wordsOf(change.error ?? failed.reason);
}

function wordsOf(fault: unknown): unknown {
  const full = fault instanceof DOMException && fault.name === 'QuotaExceededError';
  return full ? new Error(say('case.full')) : fault;
}

/** The ledger of a case, line by line. */
export async function ledgerLines(caseId: string): Promise<string[]> {
  const db = await openStore();
  return (await db.getAll('ledger', ofCase(caseId))).map(({ line }) => line);
}

/** The entries of a case's ledger; ours were parsed when they were written. */
export async function ledgerEntries(caseId: string): Promise<LedgerEntry[]> {
  return (await ledgerLines(caseId)).map((line) => JSON.parse(line));
}

async function lastLine(caseId: string): Promise<{ seq: number; line: string } | undefined> {
  const db = await openStore();
  const cursor = await db.transaction('ledger').store.openCursor(ofCase(caseId), 'prev');
  return cursor?.value;
}
