import { memberStates } from '../../../shared/reference/member-state.ts';
import { countryName } from '../../../shared/report/country-name.ts';
import { dayInUtc } from '../../../shared/report/day-in-utc.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { VerdictStrip } from '../../../shared/report/verdict-strip.tsx';
import { wording } from '../../../shared/report/wording.ts';
import { means } from '../../../shared/signals/signal.ts';
import type { ListedWithRuns } from '../case-list.ts';
import type { CaseQuery } from '../case-query.ts';
import { queryString } from '../case-query.ts';

type Props = {
  rows: readonly ListedWithRuns[];
  all: number;
  query: CaseQuery;
  next?: string;
};

/** All cases, those with the most to look at first. */
export function CasesPage({ rows, all, query, next }: Props) {
  const narrowed = queryString(query) !== '';
  return (
    <>
      <h1>Cases</h1>
      <Filter query={query} narrowed={narrowed} />
      <p class="quiet count" role="status">
        {rows.length === 0
          ? 'No case fits.'
          : `${all.toLocaleString('en')} case${all === 1 ? '' : 's'} in all${narrowed ? '; those that fit' : ''}, the highest score first.`}
      </p>
      {rows.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Firm</th>
              <th scope="col">Indications</th>
              <th scope="col">Run by run</th>
              <th scope="col">States</th>
              <th scope="col">Means</th>
              <th scope="col">Latest</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CaseRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {next !== undefined && (
        <p class="paging">
          <a href={`/?${queryString({ ...query, after: next })}`}>Next page</a>
        </p>
      )}
    </>
  );
}

function CaseRow({ row }: { row: ListedWithRuns }) {
  const verdict = row.verdict ?? 'inconclusive';
  return (
    <tr>
      <th scope="row">
        <a href={`/cases/${encodeURIComponent(row.id)}`}>
          <PageWords text={row.firm} most={80} />
        </a>
        {row.home !== null && <div class="quiet">{countryName(row.home)}</div>}
      </th>
      <td class="list-verdict">
        <span class={`dot dot-${verdict}`} />{' '}
        {row.verdict === null ? 'not assessed' : wording.stateVerdict[row.verdict]}
      </td>
      <td>
        <VerdictStrip of="Verdicts" verdicts={row.verdicts} />
      </td>
      <td class="list-states">
        {row.states.length > 8
          ? `${row.states.slice(0, 7).join(' ')} and ${row.states.length - 7} more`
          : row.states.join(' ')}
      </td>
      <td class="quiet">{row.means.map(meansWord).join(', ')}</td>
      <td class="quiet list-day">
        {row.assessed_at === null ? '' : dayInUtc(row.assessed_at.toISOString())}
      </td>
    </tr>
  );
}

function Filter({ query, narrowed }: { query: CaseQuery; narrowed: boolean }) {
  return (
    <form class="filter" method="get" action="/" aria-label="Cases">
      <label>
        Firm or domain
        <input type="search" name="words" value={query.words} maxLength={200} />
      </label>
      <Choice name="verdict" label="Indications" value={query.verdict}>
        {(['strong', 'some', 'none', 'inconclusive'] as const).map((verdict) => [
          verdict,
          wording.stateVerdict[verdict],
        ])}
      </Choice>
      <Choice name="state" label="Member state" value={query.state}>
        {memberStates.map((state) => [state, countryName(state)])}
      </Choice>
      <Choice name="means" label="Means" value={query.means}>
        {Object.entries(means)}
      </Choice>
      <label>
        Assessed from
        <input type="date" name="since" value={query.since} />
      </label>
      <label>
        until
        <input type="date" name="until" value={query.until} />
      </label>
      <div class="filter-buttons">
        <button type="submit">Search</button>
        {narrowed && <a href="/">All cases</a>}
      </div>
    </form>
  );
}

/** A choice among values, or none. */
export function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value?: string;
  children: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {children.map(([key, words]) => (
          <option key={key} value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a means is called, by its id. */
export function meansWord(id: string): string {
  return Object.hasOwn(means, id) ? means[id as keyof typeof means] : id;
}
