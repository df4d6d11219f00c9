import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { FindingGroups } from '../../shared/report/finding-groups.tsx';
import { groupFindings } from '../../shared/report/group-findings.ts';
import { inUtc } from '../../shared/report/in-utc.ts';
import { LimbColumn } from '../../shared/report/limb-column.tsx';
import { NotAssessed } from '../../shared/report/not-assessed.tsx';
import { PageWords } from '../../shared/report/page-words.tsx';
import { PerimeterWords } from '../../shared/report/perimeter-words.tsx';
import { StateTable } from '../../shared/report/state-table.tsx';
import { UnionLegend } from '../../shared/report/union-legend.tsx';
import { UnionMap } from '../../shared/report/union-map.tsx';
import { VerdictWords } from '../../shared/report/verdict-words.tsx';
import { UnreadParts } from './unread-parts.tsx';

/** The assessment of the page in the tab, in the order and the words of a report. */
export function AssessedPage({
  observation,
  assessment,
}: {
  observation: Observation;
  assessment: Assessment;
}) {
  const { findings, limbs, memberStates, notAssessed } = assessment;
  const pointing = (points: string) =>
    groupFindings(
      findings.filter((finding) => finding.points === points),
      [observation],
    );
  const towards = pointing('towards');
  const away = pointing('away');
  const noted = pointing('neither');
  return (
    <>
      <section class="head">
        <h1>
          <PageWords text={observation.parts.document?.title || assessment.url} most={90} />
        </h1>
        <p class="quiet">
          <PageWords text={assessment.url} most={110} />
          <br />
          {`Read ${inUtc(observation.visit.startedAt)}`}
        </p>
      </section>
      <VerdictWords assessment={assessment} />
      <PerimeterWords assessment={assessment} />
      <section class="part">
        <h2>The two limbs</h2>
        <div class="limbs">
          <LimbColumn limb="promotion" limbs={limbs} findings={findings} />
          <LimbColumn limb="in-the-union" limbs={limbs} findings={findings} />
        </div>
      </section>
      <section class="part">
        <h2>Member states</h2>
        <UnionMap states={memberStates} />
        <UnionLegend />
        <StateTable states={memberStates} findings={findings} />
      </section>
      <section class="part">
        <h2>Findings</h2>
        {towards.length === 0 && (
          <p class="empty">Nothing was found that points to solicitation.</p>
        )}
        <FindingGroups groups={towards} most={8} here={assessment.url} />
      </section>
      {away.length > 0 && (
        <section class="part">
          <h2>What points away</h2>
          <FindingGroups groups={away} most={8} here={assessment.url} />
        </section>
      )}
      {noted.length > 0 && (
        <section class="part">
          <h2>Noted, never counted</h2>
          <FindingGroups groups={noted} most={8} here={assessment.url} />
        </section>
      )}
      <section class="part">
        <h2>Not assessed</h2>
        <NotAssessed notAssessed={notAssessed} />
        <UnreadParts problems={observation.problems} />
      </section>
    </>
  );
}
