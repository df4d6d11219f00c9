import { dayInUtc } from '../../../shared/report/day-in-utc.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import type { ListedAccount } from '../../store/list-accounts.ts';
import { type CaseQuery, queryString } from '../case-query.ts';

type Props = { rows: readonly ListedAccount[]; query: CaseQuery; next?: number };

/** Sites and cases named in a row; the command line lists all of them. */
const mostNamed = 12;

/** Accounts of tags and promoters that tie sites or cases together. */
export function AccountsPage({ rows, query, next }: Props) {
  return (
    <>
      <h1>Accounts</h1>
      <form class="filter" method="get" action="/accounts" aria-label="Accounts">
        <label>
          Account, platform, firm or site
          <input type="search" name="words" value={query.words} maxLength={200} />
        </label>
        <div class="filter-buttons">
          <button type="submit">Search</button>
          {queryString(query) !== '' && <a href="/accounts">All accounts</a>}
        </div>
      </form>
      <p class="quiet count" role="status">
        {rows.length === 0
          ? `No account${query.words ? ' with these words' : ''} stands on two sites or in two cases.`
          : 'One account on two sites: the same hand is behind both, or the same agency works for both. Those in most cases first.'}
      </p>
      {rows.length > 0 && <AccountsTable rows={rows} />}
      {next !== undefined && (
        <p class="paging">
          <a href={`/accounts?${queryString({ ...query, after: String(next) })}`}>Next page</a>
        </p>
      )}
    </>
  );
}

/** The table of accounts, with the sites and cases that each ties. */
export function AccountsTable({ rows, but }: { rows: readonly ListedAccount[]; but?: string }) {
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Sites</th>
          <th scope="col">{but === undefined ? 'Cases' : 'Other cases'}</th>
          <th scope="col">Seen</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <code>
                <PageWords text={row.account} most={60} />
              </code>
              <div class="quiet">
                {row.kind === 'tag' ? 'account of ' : 'promoter of '}
                <PageWords text={row.of.join(', ')} most={120} />
              </div>
            </th>
            <td>
              <Named names={row.sites} />
            </td>
            <td>
              <Named names={row.cases.filter((name) => name !== but)} cases />
            </td>
            <td class="quiet list-day">
              {[...new Set([row.first, row.last].map((at) => dayInUtc(at.toISOString())))].join(
                ' to ',
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ names, cases = false }: { names: readonly string[]; cases?: boolean }) {
  return (
    <>
      {names.slice(0, mostNamed).map((name) => (
        <div key={name}>
          {cases ? (
            <a href={`/cases/${encodeURIComponent(name)}`}>
              <PageWords text={name} most={60} />
            </a>
          ) : (
            <PageWords text={name} most={60} />
          )}
        </div>
      ))}
      {names.length > mostNamed && <div class="quiet">and {names.length - mostNamed} more</div>}
    </>
  );
}
