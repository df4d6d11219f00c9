import { visitsMet } from '../../../shared/assessment/access/visits-met.ts';
import { AccessChapter } from '../../../shared/report/access-chapter.tsx';
import { ChangesChapter } from '../../../shared/report/changes-chapter.tsx';
import { Chapter } from '../../../shared/report/chapter.tsx';
import { inUtc } from '../../../shared/report/in-utc.ts';
import { LimbColumn } from '../../../shared/report/limb-column.tsx';
import { Masthead } from '../../../shared/report/masthead.tsx';
import { matrixColumns } from '../../../shared/report/matrix-columns.ts';
import { matrixRows } from '../../../shared/report/matrix-rows.ts';
import { MatrixTable } from '../../../shared/report/matrix-table.tsx';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { PerimeterWords } from '../../../shared/report/perimeter-words.tsx';
import { StateTable } from '../../../shared/report/state-table.tsx';
import { UnionLegend } from '../../../shared/report/union-legend.tsx';
import { UnionMap } from '../../../shared/report/union-map.tsx';
import { VerdictWords } from '../../../shared/report/verdict-words.tsx';
import { visitAnchors } from '../../../shared/report/visit-anchors.ts';
import { VisitsTable } from '../../../shared/report/visits-table.tsx';
import type { ListedAccount } from '../../store/list-accounts.ts';
import type { CaseContents } from '../served-case.ts';
import { AccountsTable } from './accounts-page.tsx';
import { CaseDownloads } from './case-downloads.tsx';
import { CaseFindings } from './case-findings.tsx';

type Props = {
  id: string;
  contents: CaseContents;
  /** Token of the page's forms. */
  form: string;
  /** Which renditions are there to be fetched. */
  ready: { pdf: boolean; bundle: boolean; report: boolean };
  now: string;
  /** Accounts that other cases show too. */
  ties: readonly ListedAccount[];
};

/** A case: what it comes to, what became of it, who met what, and what reviewers decided. */
export function CasePage({ id, contents, form, ready, now, ties }: Props) {
  const { stored, changes } = contents;
  const { assessment, observations } = stored;
  const base = `/cases/${encodeURIComponent(id)}`;
  if (!assessment) {
    return (
      <>
        <h1>
          <PageWords text={stored.case.firm.name} most={120} />
        </h1>
        <p class="empty">Not assessed yet: its run is under way, or was stopped.</p>
      </>
    );
  }
  const { findings, limbs, memberStates } = assessment;
  const anchors = visitAnchors(observations);
  const met = visitsMet(observations);
  const columns = matrixColumns(observations);
  return (
    <>
      <Masthead
        dossier={stored.case}
        assessment={assessment}
        visits={observations.length}
        writtenAt={now}
      />
      <nav class="chapters" aria-label="Chapters of the case">
        <a href="#verdict">Verdict</a>
        {changes && <a href="#changes">Changes</a>}
        <a href="#matrix">Pages and visitors</a>
        <a href="#findings">Findings</a>
        {ties.length > 0 && <a href="#ties">Other cases</a>}
        <a href={`${base}/compare`}>Screenshots</a>
        <a href="#downloads">Downloads</a>
      </nav>
      <div id="verdict">
        <Chapter
          title="Verdict"
          lead={`Latest run: ${inUtc(observations[0]?.visit.startedAt ?? '')}`}
        >
          <VerdictWords assessment={assessment} />
          <PerimeterWords assessment={assessment} />
        </Chapter>
      </div>
      <Chapter title="The two limbs">
        <div class="limbs">
          <LimbColumn limb="promotion" limbs={limbs} findings={findings} />
          <LimbColumn limb="in-the-union" limbs={limbs} findings={findings} />
        </div>
      </Chapter>
      <Chapter wide title="Member states">
        <div class="states">
          <div>
            <UnionMap states={memberStates} />
            <UnionLegend />
          </div>
          <StateTable states={memberStates} findings={findings} />
        </div>
      </Chapter>
      {changes && (
        <div id="changes">
          <Chapter
            wide
            title="Changes over time"
            lead="Every run compared under today’s rules. A visit that failed is a gap, not a change."
          >
            <ChangesChapter changes={changes} />
          </Chapter>
        </div>
      )}
      <div id="matrix">
        <Chapter wide title="Pages and visitors" lead="Every mark leads to the visit.">
          <MatrixTable
            columns={columns}
            rows={matrixRows(observations, columns, met, assessment)}
            anchors={anchors}
          />
        </Chapter>
      </div>
      <Chapter wide title="Access" lead="How far visitors got on the firm’s pages.">
        <AccessChapter
          met={met}
          observations={observations}
          assessed={assessment.access}
          anchors={anchors}
        />
      </Chapter>
      <div id="findings">
        <CaseFindings id={id} contents={contents} assessment={assessment} form={form} />
      </div>
      {ties.length > 0 && (
        <div id="ties">
          <Chapter
            wide
            title="Tied to other cases"
            lead="Accounts of tags and promoters that were seen here and in another case."
          >
            <AccountsTable rows={ties} but={id} />
          </Chapter>
        </div>
      )}
      <Chapter
        wide
        title="Visits"
        lead="Times are in UTC. Under each visit, the files that were kept."
      >
        <VisitsTable observations={observations} />
      </Chapter>
      <div id="downloads">
        <CaseDownloads base={base} form={form} ready={ready} />
      </div>
    </>
  );
}
