import { type AffiliateDossier, affiliateDossier } from '../dossier/affiliate-dossier.ts';
import { Address } from './address.tsx';
import { AffiliateGraph } from './affiliate-graph.tsx';
import { AffiliateLinks } from './affiliate-links.tsx';
import { AffiliateProgrammes } from './affiliate-programmes.tsx';
import { AffiliateTable } from './affiliate-table.tsx';
import { AffiliateTags } from './affiliate-tags.tsx';
import { AffiliateWays } from './affiliate-ways.tsx';
import { andList } from './and-list.ts';
import { PageWords } from './page-words.tsx';
import type { ReportInput } from './report-input.ts';

/** Who sends visitors to the firm, on which ways, and what ties those sites together. */
export function AffiliateChapter({
  input,
}: {
  input: Pick<ReportInput, 'observations' | 'case' | 'assessment'>;
}) {
  const { observations, assessment } = input;
  const dossier = affiliateDossier(observations, input.case.firm, assessment.findings);
  const { programmes, referrals, journeys, tags, joined, twins, thirdParties } = dossier;
  const ways = journeys.length + referrals.length;
  return (
    <>
      {ways === 0 && (
        <p class="empty">
          No page outside the firm's own was seen that credits a promoter, and no address of an
          advertisement was visited.
        </p>
      )}
      {ways > 0 && <AffiliateGraph dossier={dossier} />}
      {programmes.length > 0 && <AffiliateProgrammes programmes={programmes} />}
      {journeys.length > 0 && <AffiliateWays journeys={journeys} />}
      {referrals.length > 0 && <AffiliateLinks referrals={referrals} />}
      {joined.length + twins.length > 0 && <Tied joined={joined} twins={twins} />}
      {tags.length > 0 && (
        <>
          <AffiliateTags tags={tags} />
          <p class="affiliate-note quiet">
            A tag shows that advertising is measured here, not where it is shown: alone it never
            suffices.
          </p>
        </>
      )}
      {thirdParties.length > 0 && (
        <p class="affiliate-note quiet">
          The pages also loaded from{' '}
          {andList(
            thirdParties.slice(0, 30).map(({ company, category }) => `${company} (${category})`),
          )}
          {thirdParties.length > 30 && ` and ${thirdParties.length - 30} more`}.
        </p>
      )}
    </>
  );
}

/** Sites that one account or one text ties together. */
function Tied({ joined, twins }: Pick<AffiliateDossier, 'joined' | 'twins'>) {
  return (
    <AffiliateTable caption="Sites that are tied together" columns={['Sites', 'By']}>
      {joined.map(({ kind, of, id, sites }) => (
        <tr key={`${kind} ${of.join()} ${id}`}>
          <td>
            <PageWords text={sites.join(', ')} />
          </td>
          <td>
            {kind === 'tag' ? 'the same account of ' : 'the same promoter of '}
            <PageWords text={of.join(', ')} />:{' '}
            <code>
              <PageWords text={id} most={60} />
            </code>
          </td>
        </tr>
      ))}
      {twins.map(({ pages, sites, alike }) => (
        <tr key={pages.join(' ')}>
          <td>
            <PageWords text={sites.join(', ')} />
          </td>
          <td>
            nearly the same text ({Math.round(alike * 100)} % of the runs of five words):{' '}
            <Address url={pages[0]} most={70} /> and <Address url={pages[1]} most={70} />
          </td>
        </tr>
      ))}
    </AffiliateTable>
  );
}
