import { visitsMet } from '../assessment/access/visits-met.ts';
import type { AccessOutcome } from '../assessment/access.ts';
import { numberedFindings } from '../case/numbered-findings.ts';
import { AccessChapter } from './access-chapter.tsx';
import { AdsChapter } from './ads-chapter.tsx';
import { AffiliateChapter } from './affiliate-chapter.tsx';
import { ChangesChapter } from './changes-chapter.tsx';
import { Chapter } from './chapter.tsx';
import { ContrastChapter } from './contrast-chapter.tsx';
import { decidedOn } from './decided-on.ts';
import { DecisionLine } from './decision-line.tsx';
import { exhibitsOf } from './exhibits-of.ts';
import { FindingGroups } from './finding-groups.tsx';
import { FindingRecord } from './finding-record.tsx';
import { groupFindings, type MergedFinding } from './group-findings.ts';
import { LimbColumn } from './limb-column.tsx';
import { Masthead } from './masthead.tsx';
import { matrixColumns } from './matrix-columns.ts';
import { matrixRows } from './matrix-rows.ts';
import { MatrixTable } from './matrix-table.tsx';
import { Method } from './method.tsx';
import { NotAssessed } from './not-assessed.tsx';
import { PagePicture } from './page-picture.tsx';
import { PageWords } from './page-words.tsx';
import { PerimeterWords } from './perimeter-words.tsx';
import type { Pictures } from './pictures.ts';
import { RegisterBox } from './register-box.tsx';
import type { ReportInput } from './report-input.ts';
import { reviewWords } from './review-words.ts';
import { SideBySide } from './side-by-side.tsx';
import { sideBySidePairs } from './side-by-side-pairs.ts';
import { SkippedTable } from './skipped-table.tsx';
import { StateTable } from './state-table.tsx';
import { TurnedAway } from './turned-away.tsx';
import { UnionLegend } from './union-legend.tsx';
import { UnionMap } from './union-map.tsx';
import { VerdictWords } from './verdict-words.tsx';
import { visitAnchors } from './visit-anchors.ts';
import { VisitsTable } from './visits-table.tsx';

/** Refusals that give the place as their reason, whatever the status that they came with. */
const refused: readonly AccessOutcome[] = ['geo-refused', 'sign-up-gated'];

/** The chapters of a report in the order in which a supervisor reads them. */
export function ReportBody({ input, pictures }: { input: ReportInput; pictures: Pictures }) {
  const { assessment, observations, skipped, writtenAt, decisions, exhibits = [] } = input;
  const { findings, limbs, memberStates, notAssessed, score } = assessment;
  const pointing = (points: string) =>
    groupFindings(
      findings.filter((finding) => finding.points === points),
      observations,
    );
  const away = pointing('away');
  const noted = pointing('neither');
  const towards = pointing('towards');
  const numberOf = new Map(
    numberedFindings(findings).flatMap(({ number, findings: same }) =>
      same.map((finding) => [finding, number] as const),
    ),
  );
  const anchors = visitAnchors(observations);
  const met = visitsMet(observations);
  const turnedAway = met.filter(
    ({ observation, access }) =>
      observation.visit.exit?.void === undefined && refused.includes(access.outcome),
  );
  const columns = matrixColumns(observations);
  const pairs = sideBySidePairs(input);
  const visitAs = new Map(observations.map(({ visit }) => [visit.id, visit.persona?.id]));

  function pictureOf(merged: MergedFinding) {
    const picture = pictures.of(merged);
    const persona = 'visit' in picture ? visitAs.get(picture.visit) : undefined;
    return <PagePicture picture={picture} as={persona ? `As ${persona.toUpperCase()}` : ''} />;
  }

  function below(merged: MergedFinding) {
    const numbers = merged.findings.flatMap((finding) => numberOf.get(finding) ?? []);
    return (
      <>
        {decidedOn(merged, decisions).map((decided) => (
          <DecisionLine key={decided.words + decided.decision + decided.by} decided={decided} />
        ))}
        <FindingRecord numbers={[...new Set(numbers)]} exhibits={exhibitsOf(merged, exhibits)} />
      </>
    );
  }

  return (
    <main>
      <Masthead
        dossier={input.case}
        assessment={assessment}
        visits={observations.length}
        writtenAt={writtenAt}
      />
      <Chapter title="Verdict">
        <VerdictWords assessment={assessment} />
        <PerimeterWords assessment={assessment} />
        {input.case.remarks.length > 0 && (
          <ul class="remarks">
            {input.case.remarks.map((remark) => (
              <li key={remark}>
                <PageWords text={remark} most={500} />
              </li>
            ))}
          </ul>
        )}
        <p class="score quiet">Score {Math.round(score)} of 100, for ordering cases only.</p>
        {reviewWords(assessment, decisions).map((words) => (
          <p class="review" key={words}>
            {words}
          </p>
        ))}
      </Chapter>
      {assessment.register !== undefined && (
        <Chapter
          title="Register"
          lead="What ESMA’s interim MiCA register says of the pages’ domains on the day of the visit."
        >
          <RegisterBox register={assessment.register} />
        </Chapter>
      )}
      <Chapter
        title="The two limbs"
        lead="Solicitation in the Union needs both: a promotion, and that it is made in the Union."
      >
        <div class="limbs">
          <LimbColumn limb="promotion" limbs={limbs} findings={findings} />
          <LimbColumn limb="in-the-union" limbs={limbs} findings={findings} />
        </div>
      </Chapter>
      <Chapter
        wide
        title="Member states"
        lead="The states that findings name. IS, LI and NO belong to the EEA, where MiCA applies too."
      >
        <div class="states">
          <div>
            <UnionMap states={memberStates} />
            <UnionLegend />
          </div>
          <StateTable states={memberStates} findings={findings} />
        </div>
      </Chapter>
      {input.changes && (
        <Chapter
          wide
          title="Changes over time"
          lead="Every run compared under today’s rules. A visit that failed is a gap, not a change."
        >
          <ChangesChapter changes={input.changes} />
        </Chapter>
      )}
      <Chapter
        wide
        title="Pages and visitors"
        lead="What each kind of visitor met on each page. Every mark leads to the visit."
      >
        <MatrixTable
          columns={columns}
          rows={matrixRows(observations, columns, met, assessment)}
          anchors={anchors}
        />
      </Chapter>
      <Chapter
        wide
        title="Access"
        lead="How far visitors got on the firm’s pages, by the place from which they came."
      >
        <AccessChapter
          met={met}
          observations={observations}
          assessed={assessment.access}
          anchors={anchors}
        />
      </Chapter>
      <Chapter
        wide
        title="Shown there and not elsewhere"
        lead="Differences between what visitors from member states and from control countries were shown."
      >
        <ContrastChapter assessment={assessment} dossier={input.case} anchors={anchors} />
      </Chapter>
      <Chapter
        wide
        title="Side by side"
        lead="The same pages as shown in the Union and outside. Outlined: blocks of text that the other visitor was not shown, numbers and times aside."
      >
        <SideBySide pairs={pairs} pictures={pictures} anchors={anchors} />
      </Chapter>
      {assessment.ads && (
        <Chapter
          wide
          title="Advertisements"
          lead="What the platforms’ ad repositories recorded, as it was imported into the case."
        >
          <AdsChapter ads={assessment.ads} />
        </Chapter>
      )}
      <Chapter
        wide
        title="Findings"
        lead="What was seen, by the means used, with the words as they stood on the page."
      >
        {towards.length === 0 && (
          <p class="empty">Nothing was found that points to solicitation.</p>
        )}
        <FindingGroups groups={towards} pictureOf={pictureOf} below={below} />
      </Chapter>
      <Chapter
        wide
        title="Who sends visitors"
        lead="Promoters, advertisements and the ways by which they lead to the firm; tags by which sites report their visitors."
      >
        <AffiliateChapter input={input} />
      </Chapter>
      <Chapter title="What points away" lead="Blocks and refusals that really work.">
        {away.length + turnedAway.length === 0 && <p class="empty">Nothing was found.</p>}
        {turnedAway.length > 0 && <TurnedAway visits={turnedAway} anchors={anchors} />}
        <FindingGroups groups={away} pictureOf={pictureOf} below={below} />
      </Chapter>
      <Chapter
        title="Noted, never counted"
        lead="Under Article 61(1), third subparagraph, what happened decides: a contract clause, a disclaimer or a ticked box that says otherwise changes nothing."
      >
        {noted.length === 0 && <p class="empty">No disclaimer and no such tick box was seen.</p>}
        <FindingGroups groups={noted} pictureOf={pictureOf} below={below} />
      </Chapter>
      <Chapter title="Not assessed" lead="It counts neither for the firm nor against it.">
        <NotAssessed notAssessed={notAssessed} />
      </Chapter>
      <Chapter
        wide
        title="Visits"
        lead="Times are in UTC. Under each visit, the files that were kept."
      >
        <VisitsTable observations={observations} />
      </Chapter>
      {skipped.length > 0 && (
        <Chapter wide title="Pages not visited">
          <SkippedTable skipped={skipped} />
        </Chapter>
      )}
      <Chapter title="Method">
        <Method tool={assessment.tool} />
      </Chapter>
    </main>
  );
}
