import { FindingGroups } from '../../../shared/report/finding-groups.tsx';
import { groupFindings, type MergedFinding } from '../../../shared/report/group-findings.ts';
import { StateTable } from '../../../shared/report/state-table.tsx';
import { UnionMap } from '../../../shared/report/union-map.tsx';
import { say } from '../../messages/say.ts';
import { VerdictPart } from '../../panel/verdict-part.tsx';
import { assessCase } from '../assess-case.ts';
import { FindingDecision } from '../finding-decision.tsx';
import { decisionsOf, observationsOf } from '../read-case.ts';
import type { StoredCase } from '../store.ts';
import { useStored } from '../use-stored.ts';

/** What all visits of a case add up to, and a reviewer's decision on each finding. */
export function CaseFindings({ stored, visits }: { stored: StoredCase; visits: number }) {
  const assessed = useStored(async () => {
    const observations = await observationsOf(stored.id);
    return { observations, assessment: await assessCase(stored.case, observations) };
  }, `assessment ${stored.id} ${visits}`);
  const decisions = useStored(() => decisionsOf(stored.id), `decisions ${stored.id}`);
  if (!assessed || !decisions) return <p class="empty">{say('case.assessing')}</p>;
  const { observations, assessment } = assessed;
  const pointing = (points: string) =>
    groupFindings(
      assessment.findings.filter((finding) => finding.points === points),
      observations,
    );
  const decision = ({ findings: [first] }: MergedFinding) => (
    <FindingDecision caseId={stored.id} decisions={decisions} finding={first} />
  );
  return (
    <>
      <VerdictPart assessment={assessment} />
      <div class="case-states">
        <UnionMap states={assessment.memberStates} />
        <StateTable states={assessment.memberStates} findings={assessment.findings} />
      </div>
      {(['towards', 'away', 'neither'] as const).map((points) => {
        const groups = pointing(points);
        if (groups.length === 0) return null;
        return (
          <section class="part" key={points}>
            <h2>{say(`findings.${points}`)}</h2>
            <FindingGroups groups={groups} below={decision} />
          </section>
        );
      })}
    </>
  );
}
