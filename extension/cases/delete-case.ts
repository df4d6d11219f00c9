import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { rememberCases } from './cleared-storage.ts';
import { ofCase, openStore } from './store.ts';
import { tellOthers } from './told.ts';

/** Removes a case with everything in it. */
export async function deleteCase(caseId: string): Promise<void> {
  const db = await openStore();
  const change = db.transaction(['cases', 'visits', 'files', 'ledger'], 'readwrite');
  await Promise.all([
    change.objectStore('cases').delete(caseId),
    change.objectStore('visits').delete(ofCase(caseId)),
    change.objectStore('files').delete(ofCase(caseId)),
    change.objectStore('ledger').delete(ofCase(caseId)),
    change.done,
  ]);
  await rememberCases();
  tellOthers();
}

/** Removes every case, key, loaded case and setting of this browser, and what was read in it. */
export async function deleteEverything(): Promise<void> {
  (await openStore()).close();
  await deleteDB('unsolicited');
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  tellOthers();
}
