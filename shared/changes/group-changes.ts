import type { Change } from './changes.ts';

/** Changes of one kind on one page in one run, which are told together. */
export type ChangeGroup = { kind: Change['kind']; page?: string; changes: [Change, ...Change[]] };

/** The changes of a run as they are told: those that say the same of the same page in one. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { kind, page, because, since } = change;
    // Findings that share page, interval and reason share their fate.
    const together = kind === 'gone' || kind === 'new' || kind === 'back';
    const key = JSON.stringify(together ? [kind, page, because, since] : change.key);
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { kind, ...(page !== undefined && { page }), changes: [change] });
  }
  return [...groups.values()];
}
