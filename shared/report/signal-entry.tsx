import type { ComponentChildren } from 'preact';
import { FindingEntry } from './finding-entry.tsx';
import type { MergedFinding, SignalGroup } from './group-findings.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** One signal: its title, why it matters, what it rests on, and its findings. */
export function SignalEntry({
  group,
  most = 12,
  here,
  pictureOf,
  below,
}: {
  group: SignalGroup;
  /** More findings than this are counted, not shown. */
  most?: number;
  /** The one page that all is about. */
  here?: string;
  pictureOf?: (merged: MergedFinding) => ComponentChildren;
  /** What is shown under a finding's words and places. */
  below?: (merged: MergedFinding) => ComponentChildren;
}) {
  const { title, limb, points, why, basis, findings } = group;
  const without = findings
    .flatMap((merged) => merged.findings)
    .find((finding) => finding.without !== undefined)?.without;
  return (
    <section class="signal">
      <h4>
        <PageWords text={title} />
      </h4>
      {why !== undefined && (
        <p class="why">
          <PageWords text={why} most={600} />
        </p>
      )}
      <p class="basis">
        {points === 'towards' && <span>Limb: {wording.limbInLine[limb]}</span>}
        {basis.map((provision) => (
          <span key={provision}>
            <PageWords text={provision} />
          </span>
        ))}
        {without !== undefined && (
          <span>{`Without this signal: ${wording.verdict[without.verdict].toLowerCase()}, score ${without.score}`}</span>
        )}
      </p>
      {findings.slice(0, most).map((merged) => (
        <FindingEntry
          key={`${merged.quote}${merged.strength}${merged.findings[0].why}`}
          merged={merged}
          here={here}
          counted={points === 'towards'}
          why={why === undefined ? merged.findings[0].why : undefined}
          picture={pictureOf?.(merged)}
          below={below?.(merged)}
        />
      ))}
      {findings.length > most && (
        <p class="quiet">and {findings.length - most} more of the same kind (assessment.json)</p>
      )}
    </section>
  );
}
