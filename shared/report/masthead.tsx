import type { Assessment } from '../assessment/assessment.ts';
import type { Case } from '../case/case.ts';
import { Address } from './address.tsx';
import { andList } from './and-list.ts';
import { countryName } from './country-name.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';

/** The head of a report: which firm, the verdict, and the facts of the file. */
export function Masthead({
  dossier,
  assessment,
  visits,
  writtenAt,
}: {
  dossier: Case;
  assessment: Assessment;
  visits: number;
  writtenAt: string;
}) {
  const { firm } = dossier;
  return (
    <header class="masthead">
      <p class="kind">Solicitation in the Union · Regulation (EU) 2023/1114, Article 61</p>
      <h1>
        <PageWords text={firm.name} most={120} />
      </h1>
      <dl class="particulars">
        <div>
          <dt>Established in</dt>
          <dd>{firm.home ? `${countryName(firm.home)} (${firm.home})` : 'not known'}</dd>
        </div>
        <div>
          <dt>Domains</dt>
          <dd>
            <PageWords text={firm.domains.join(', ') || 'none named'} />
          </dd>
        </div>
        <div>
          <dt>First page</dt>
          <dd>
            <Address url={assessment.url} most={80} />
          </dd>
        </div>
        <div>
          <dt>Visits</dt>
          <dd>
            {visits}
            {dossier.personas.length > 0 &&
              `, as ${andList(dossier.personas.map((id) => (id.length === 2 ? id.toUpperCase() : id)))}`}
          </dd>
        </div>
        <div>
          <dt>Case opened</dt>
          <dd>{inUtc(dossier.createdAt)}</dd>
        </div>
        <div>
          <dt>Report written</dt>
          <dd>{inUtc(writtenAt)}</dd>
        </div>
      </dl>
    </header>
  );
}
