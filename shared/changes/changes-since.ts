import type { Changes } from './changes.ts';

/**
 * The same with only what happened at a moment or later; `since` is ISO 8601 in UTC. Findings keep
 * their whole course, so that it can be seen what came before.
 */
export function changesSince(changes: Changes, since: string): Changes {
  const at = new Map(changes.runs.map((row) => [row.run, row.at]));
  const isLater = ({ run }: { run: string }) => (at.get(run) ?? '') >= since;
  return {
    ...changes,
    changes: changes.changes.filter(isLater),
    texts: changes.texts.filter(isLater),
    rules: changes.rules.filter(isLater),
    gaps: changes.gaps.filter(isLater),
  };
}
