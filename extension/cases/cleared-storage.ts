import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { openStore } from './store.ts';

const Remembered = z.object({ cases: z.array(z.string()), fingerprint: z.optional(z.string()) });
type Remembered = z.infer<typeof Remembered>;

const key = 'remembered';

/**
 * Notes outside the database which cases are in it: a browser that clears its storage ("cookies and
 * site data", a full disk) empties the database and leaves this.
 */
export async function rememberCases(): Promise<void> {
  const db = await openStore();
  const cases = (await db.getAll('cases')).map((stored) => stored.case.firm.name);
  const fingerprint = (await db.getAll('keys')).at(-1)?.fingerprint;
  const remembered: Remembered = { cases, ...(fingerprint ? { fingerprint } : {}) };
  await browser.storage.local.set({ [key]: remembered });
}

/** The names of cases that were here and are gone without having been deleted, and a lost key's fingerprint. */
export async function lostCases(): Promise<Remembered> {
  const stored = (await browser.storage.local.get(key))[key];
  const remembered = Remembered.safeParse(stored).data ?? { cases: [] };
  const db = await openStore();
  if ((await db.count('cases')) > 0 || remembered.cases.length === 0) return { cases: [] };
  const keys = await db.getAll('keys');
  const lost = keys.every(({ fingerprint }) => fingerprint !== remembered.fingerprint);
  return lost ? remembered : { cases: remembered.cases };
}

/** The analyst has read that they are gone. */
export async function forgetLost(): Promise<void> {
  await browser.storage.local.remove(key);
}
