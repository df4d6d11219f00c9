import type { Assessment } from '../../../shared/assessment/assessment.ts';
import { numberedFindings } from '../../../shared/case/numbered-findings.ts';
import { Chapter } from '../../../shared/report/chapter.tsx';
import { decidedOn } from '../../../shared/report/decided-on.ts';
import { DecisionLine } from '../../../shared/report/decision-line.tsx';
import { FindingGroups } from '../../../shared/report/finding-groups.tsx';
import { groupFindings, type MergedFinding } from '../../../shared/report/group-findings.ts';
import type { CaseContents } from '../served-case.ts';

type Props = { id: string; contents: CaseContents; assessment: Assessment; form: string };

const chapters = [
  { points: 'towards', title: 'Findings', lead: 'What was seen, by the means used.' },
  { points: 'away', title: 'What points away', lead: 'Blocks and refusals that really work.' },
  { points: 'neither', title: 'Noted, never counted', lead: 'Disclaimers and tick boxes.' },
] as const;

/** The findings of a case, each with what reviewers decided and a form to decide anew. */
export function CaseFindings({ id, contents, assessment, form }: Props) {
  const { observations } = contents.stored;
  const numbered = numberedFindings(assessment.findings);
  const below = (merged: MergedFinding) => {
    const numbers = numbered
      .filter(({ findings }) => findings.some((each) => merged.findings.includes(each)))
      .map(({ number }) => number);
    return (
      <>
        {decidedOn(merged, contents.decisions).map((decided) => (
          <DecisionLine key={decided.words + decided.decision + decided.by} decided={decided} />
        ))}
        <DecisionForm id={id} numbers={numbers} form={form} />
      </>
    );
  };
  return (
    <>
      {chapters.map(({ points, title, lead }) => {
        const some = assessment.findings.filter((finding) => finding.points === points);
        return (
          <Chapter key={points} wide title={title} lead={lead}>
            {some.length === 0 ? (
              <p class="empty">Nothing was found.</p>
            ) : (
              <FindingGroups groups={groupFindings(some, observations)} below={below} />
            )}
          </Chapter>
        );
      })}
    </>
  );
}

function DecisionForm({
  id,
  numbers,
  form,
}: {
  id: string;
  numbers: readonly number[];
  form: string;
}) {
  return (
    <details class="decide">
      <summary>
        Decide <span class="quiet">no. {numbers.join(', ')}</span>
      </summary>
      <form method="post" action={`/cases/${encodeURIComponent(id)}/decisions`}>
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="findings" value={numbers.join(' ')} />
        <fieldset>
          <legend>The finding</legend>
          {(
            [
              ['confirm', 'holds'],
              ['reject', 'does not hold'],
              ['unsure', 'is left open'],
            ] as const
          ).map(([value, words]) => (
            <label key={value} class="choice">
              <input type="radio" name="decision" value={value} required />
              {words}
            </label>
          ))}
        </fieldset>
        <label>
          Why
          <textarea name="words" rows={2} maxLength={4000} />
        </label>
        <label>
          Reviewer
          <input type="text" name="by" required maxLength={200} autocomplete="name" />
        </label>
        <button type="submit">Enter the decision</button>
      </form>
    </details>
  );
}
