import type { ComponentChildren } from 'preact';
import type { MeansGroup, MergedFinding } from './group-findings.ts';
import { SignalEntry } from './signal-entry.tsx';

/** Findings by the means of solicitation that they belong to. */
export function FindingGroups({
  groups,
  most,
  pictureOf,
}: {
  groups: readonly MeansGroup[];
  most?: number;
  pictureOf?: (merged: MergedFinding) => ComponentChildren;
}) {
  return (
    <>
      {groups.map(({ means, signals }) => (
        <section class="means" key={means}>
          <h3>{means}</h3>
          {signals.map((group) => (
            <SignalEntry key={group.signal} group={group} most={most} pictureOf={pictureOf} />
          ))}
        </section>
      ))}
    </>
  );
}
