import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Case, VisitRecord } from '../../shared/case/case.ts';
import type { Observation } from '../../shared/observation/observation.ts';

/** A case as it lies in the browser; `case` is what `case.json` of an export says. */
export type StoredCase = { id: string; case: Case; changedAt: string };

/** What a list of visits shows, so that it need not open their files. */
export type StoredVisit = {
  caseId: string;
  id: string;
  record: VisitRecord;
  /** Of the page; empty where a capture was interrupted. */
  title: string;
  takenAt: string;
  /** Files that should be there and are not: what, and why. */
  missing: Record<string, string>;
  /** Its files are gone; the ledger says who took it out of the case, and why. */
  takenOut?: true;
};

/** A file of a case under the path that it has in an export. */
export type StoredFile = {
  caseId: string;
  path: string;
  content: Blob;
  sha256: string;
};

/** A capture that has begun; it is taken out in the same step in which its visit is kept. */
export type BegunCapture = {
  id: string;
  caseId: string;
  url: string;
  /** Whose page it is; missing where an older version began it. */
  role?: VisitRecord['role'];
  startedAt: string;
};

export type StoredKey = {
  pair: CryptoKeyPair;
  /** SHA-256 of the public half. */
  fingerprint: string;
  since: string;
  imported: boolean;
};

/** A visit of a case that was loaded for comparison, without what a comparison does not need. */
export type ComparedVisit = { observation: Observation; picture?: { image: Blob; scale: number } };

/** A case of the crawler, loaded to be compared with. */
export type LoadedCase = {
  id: string;
  name: string;
  file: string;
  loadedAt: string;
  /** What its own hashes and signatures said when it was loaded. */
  proof: string[];
  visits: ComparedVisit[];
};

export interface CasesSchema extends DBSchema {
  cases: { key: string; value: StoredCase };
  visits: { key: [string, string]; value: StoredVisit };
  files: { key: [string, string]; value: StoredFile };
  ledger: { key: [string, number]; value: { caseId: string; seq: number; line: string } };
  captures: { key: string; value: BegunCapture };
  keys: { key: number; value: StoredKey };
  loaded: { key: string; value: LoadedCase };
}

export type CasesDatabase = IDBPDatabase<CasesSchema>;

let opened: Promise<CasesDatabase> | undefined;

/** The database of cases in this browser; opened once a page. */
export function openStore(): Promise<CasesDatabase> {
  const close = () => {
    opened = undefined;
  };
  opened ??= openDB<CasesSchema>('unsolicited', 1, {
    upgrade(db) {
      db.createObjectStore('cases', { keyPath: 'id' });
      db.createObjectStore('visits', { keyPath: ['caseId', 'id'] });
      db.createObjectStore('files', { keyPath: ['caseId', 'path'] });
      db.createObjectStore('ledger', { keyPath: ['caseId', 'seq'] });
      db.createObjectStore('captures', { keyPath: 'id' });
      db.createObjectStore('keys', { autoIncrement: true });
      db.createObjectStore('loaded', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      // Another page of ours removes everything: it must not wait for this one.
      if (event.target instanceof IDBDatabase) event.target.close();
      close();
    },
    terminated: close,
  }).catch((fault) => {
    close();
    throw fault;
  });
  return opened;
}

/** Everything that a case has in one of its stores. */
export function ofCase(caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId], [caseId, []]);
}
