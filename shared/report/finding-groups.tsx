import type { ComponentChildren } from 'preact';
import type { MeansGroup, MergedFinding } from './group-findings.ts';
import { PageWords } from './page-words.tsx';
import { SignalEntry } from './signal-entry.tsx';

/** Findings by the means of solicitation that they belong to. */
export function FindingGroups({
  groups,
  most,
  here,
  pictureOf,
  below,
}: {
  groups: readonly MeansGroup[];
  most?: number;
  /** The one page that all is about, whose address then need not be repeated. */
  here?: string;
  pictureOf?: (merged: MergedFinding) => ComponentChildren;
  /** What is shown under a finding's words and places: decisions, exhibits, buttons. */
  below?: (merged: MergedFinding) => ComponentChildren;
}) {
  return (
    <>
      {groups.map(({ means, signals }) => (
        <section class="means" key={means}>
          <h3>
            <PageWords text={means} />
          </h3>
          {signals.map((group) => (
            <SignalEntry
              key={group.signal}
              group={group}
              most={most}
              here={here}
              pictureOf={pictureOf}
              below={below}
            />
          ))}
        </section>
      ))}
    </>
  );
}
