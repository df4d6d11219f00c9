import { memberStates } from '../../../shared/reference/member-state.ts';
import { countryName } from '../../../shared/report/country-name.ts';
import { dayInUtc } from '../../../shared/report/day-in-utc.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { means } from '../../../shared/signals/signal.ts';
import type { ListedFinding } from '../../store/list-findings.ts';
import { type CaseQuery, queryString } from '../case-query.ts';
import { Choice, meansWord } from './cases-page.tsx';

type Props = { rows: readonly ListedFinding[]; query: CaseQuery; next?: string };

/** The findings of all cases, the latest first. */
export function FindingsPage({ rows, query, next }: Props) {
  return (
    <>
      <h1>Findings</h1>
      <form class="filter" method="get" action="/findings" aria-label="Findings">
        <Choice name="state" label="Member state" value={query.state}>
          {memberStates.map((state) => [state, countryName(state)])}
        </Choice>
        <Choice name="means" label="Means" value={query.means}>
          {Object.entries(means)}
        </Choice>
        <label>
          Seen from
          <input type="date" name="since" value={query.since} />
        </label>
        <label>
          until
          <input type="date" name="until" value={query.until} />
        </label>
        <div class="filter-buttons">
          <button type="submit">Search</button>
          {queryString(query) !== '' && <a href="/findings">All findings</a>}
        </div>
      </form>
      <p class="quiet count" role="status">
        {rows.length === 0 ? 'No finding fits.' : 'The latest first.'}
      </p>
      {rows.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Signal</th>
              <th scope="col">States</th>
              <th scope="col">Case</th>
              <th scope="col">Seen</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" class="list-words">
                  <PageWords text={row.quote || '(no words)'} most={160} />
                  <div class="quiet">
                    <PageWords text={row.url} most={90} />
                  </div>
                </th>
                <td>
                  <PageWords text={row.title} most={120} />
                  <div class="quiet">{meansWord(row.means)}</div>
                </td>
                <td class="list-states">
                  {row.states.length > 6 ? `${row.states.length} states` : row.states.join(' ')}
                </td>
                <td class="list-case">
                  <a href={`/cases/${encodeURIComponent(row.case_id)}`}>
                    <PageWords text={row.case_id} most={60} />
                  </a>
                </td>
                <td class="quiet list-day">{dayInUtc(row.seen_at.toISOString())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== undefined && (
        <p class="paging">
          <a href={`/findings?${queryString({ ...query, after: next })}`}>Next page</a>
        </p>
      )}
    </>
  );
}
