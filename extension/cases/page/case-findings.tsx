import { useMemo, useState } from 'preact/hooks';
import type { Observation } from '../../../shared/observation/observation.ts';
import { groupFindings } from '../../../shared/report/group-findings.ts';
import { language, say } from '../../messages/say.ts';
import { FindingFilter } from '../../panel/finding-filter.tsx';
import { LimbsPart } from '../../panel/limbs-part.tsx';
import { matches } from '../../panel/matches.ts';
import { NotAssessedPart } from '../../panel/not-assessed-part.tsx';
import type { Filter } from '../../panel/read-page.tsx';
import { StatesPart } from '../../panel/states-part.tsx';
import { VerdictPart } from '../../panel/verdict-part.tsx';
import { assessCase } from '../assess-case.ts';
import { decisionsOf, observationsOf } from '../read-case.ts';
import type { StoredCase, StoredVisit } from '../store.ts';
import { useStored } from '../use-stored.ts';
import { FindingsOfSide } from './findings-of-side.tsx';

/** What all visits of a case add up to, as the panel shows a page, and a decision on each finding. */
export function CaseFindings({
  stored,
  visits,
}: {
  stored: StoredCase;
  visits: readonly StoredVisit[];
}) {
  // Visits are never changed: a note or a decision is no reason to assess the case anew.
  const which = visits.map(({ id }) => id).join(' ');
  const assessing = useMemo(() => assessStored(stored), [stored.id, which]);
  const assessed = useStored(() => assessing, `assessment ${stored.id} ${which}`);
  const decisions = useStored(() => decisionsOf(stored.id), `decisions ${stored.id}`);
  const [filter, setFilter] = useState<Filter>({});
  if (!assessed || !decisions) return <p class="empty">{say('case.assessing')}</p>;
  const { observations, unread, assessment } = assessed;
  const pick = (change: Filter) => setFilter({ ...filter, ...change });
  const shown = assessment.findings.filter((finding) => matches(finding, filter));
  return (
    <>
      <section class="part">
        <h2>{say('case.verdict')}</h2>
        {unread.length > 0 && (
          <p class="note">{say('case.unread', { files: unread.join(', ') })}</p>
        )}
        <VerdictPart assessment={assessment} />
      </section>
      <LimbsPart assessment={assessment} />
      <StatesPart
        assessment={assessment}
        chosen={filter.state}
        choose={(state) => pick({ state })}
      />
      <section class="part findings">
        <h2>{say('findings.title')}</h2>
        <FindingFilter findings={assessment.findings} shown={shown.length} {...{ filter, pick }} />
        {language() !== 'en' && <p class="quiet keys">{say('panel.english-only')}</p>}
        {(['towards', 'away', 'neither'] as const).map((side) => (
          <FindingsOfSide
            key={side}
            side={side}
            groups={groupFindings(
              shown.filter(({ points }) => points === side),
              observations,
            )}
            caseId={stored.id}
            decisions={decisions}
          />
        ))}
      </section>
      <NotAssessedPart notAssessed={assessment.notAssessed} problems={problemsOf(observations)} />
    </>
  );
}

async function assessStored(stored: StoredCase) {
  const { observations, unread } = await observationsOf(stored.id);
  return { observations, unread, assessment: await assessCase(stored.case, observations) };
}

/** What could not be read on any visit; files that are missing stand with their visit. */
function problemsOf(observations: readonly Observation[]): Record<string, string> {
  const all = observations.flatMap(({ problems }) => Object.entries(problems));
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('capture:')));
}
