import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { stopWatching, watchedSites } from '../watch/watched-sites.ts';
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

/**
 * Removes every case, key, loaded case and setting of this browser, what was read in it, and the
 * rights to watched sites, which tell whom the analyst looks at.
 */
export async function deleteEverything(): Promise<void> {
  (await openStore()).close();
  await deleteDB('unsolicited');
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  for (const site of await watchedSites()) await stopWatching(site);
  tellOthers();
}
