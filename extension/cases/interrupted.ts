import { recordMissing } from './keep-visit.ts';
import { openStore } from './store.ts';

/** The lock that a page holds while it captures; it goes with the page, however that ends. */
export function captureLock(visit: string): string {
  return `unsolicited-capture-${visit}`;
}

const because =
  'The capture was interrupted: its panel, its window or the browser was closed before it ended. Nothing of it was kept.';

/**
 * Records captures that were begun and whose page is gone. Each is a missing visit of its case from
 * then on. Returns how many.
 */
export async function recordInterrupted(): Promise<number> {
  const db = await openStore();
  const begun = await db.getAll('captures');
  if (begun.length === 0) return 0;
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  const lost = begun.filter(({ id }) => !alive.has(captureLock(id)));
  let recorded = 0;
  for (const { id, caseId } of lost) {
    // Two windows that open at once record it once.
    await navigator.locks.request(captureLock(id), { ifAvailable: true }, async (lock) => {
      if (!lock || !(await db.get('captures', id))) return;
      if (await db.get('cases', caseId)) {
        await recordMissing(id, because);
        recorded += 1;
      } else await db.delete('captures', id);
    });
  }
  return recorded;
}
