import type { Range } from '../ads/ad-record.ts';
import { rangeWords } from '../ads/range-words.ts';
import type { AdsOfState } from '../assessment/ads/ads-assessed.ts';
import { countryName } from './country-name.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** Delivery by state: numbers, and a bar that is dark to the least and light to the most. */
export function AdsStates({ rows }: { rows: readonly AdsOfState[] }) {
  const most = (of: 'users' | 'impressions') =>
    Math.max(1, ...rows.map((row) => row[of]?.max ?? row[of]?.min ?? 0));
  const columns = (['users', 'impressions'] as const).filter((of) => rows.some((row) => row[of]));
  return (
    <>
      <table class="figures ads-states">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Grade</th>
            <th scope="col">Ads</th>
            {columns.map((of) => (
              <th key={of} scope="col">
                {wording.adUnit[of]}
              </th>
            ))}
            <th scope="col">Shown</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.state}>
              <th scope="row">
                <span class="state-code">
                  <PageWords text={row.state} most={4} />
                </span>{' '}
                {countryName(row.state)}
              </th>
              <td>{row.grade}</td>
              <td>
                {row.ads}
                <span class="ads-unit"> {row.ads === 1 ? 'ad' : 'ads'}</span>
                {row.unnumbered > 0 && <div class="quiet">{row.unnumbered} without a number</div>}
              </td>
              {columns.map((of) => (
                <td key={of} class="ads-number">
                  <Delivered range={row[of]} most={most(of)} unit={wording.adUnit[of]} />
                </td>
              ))}
              <td>
                <PageWords text={periodOf(row)} most={60} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet ads-note">
        {wording.adGrades} Numbers are the platforms’ own, buckets among them, summed over ads: who
        saw two ads is counted twice. Repositories record the Union only, so nothing follows from
        them on the share of the Union in a campaign.
      </p>
    </>
  );
}

function Delivered({
  range,
  most,
  unit,
}: {
  range: Range | undefined;
  most: number;
  unit: string;
}) {
  const words = range && rangeWords(range);
  if (range === undefined || words === undefined) return <span class="quiet ads-none">–</span>;
  const part = (value: number | undefined) => Math.round((1000 * (value ?? 0)) / most) / 10;
  return (
    <>
      {words}
      <span class="ads-unit"> {unit.toLowerCase()}</span>
      <svg class="ads-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ads-bar-most" width={part(range.max ?? range.min)} height="6" />
        <rect class="ads-bar-least" width={part(range.min ?? 0)} height="6" />
      </svg>
    </>
  );
}

export function periodOf({
  firstShown,
  lastShown,
}: {
  firstShown?: string;
  lastShown?: string;
}): string {
  if (firstShown === undefined) return lastShown === undefined ? 'not told' : `until ${lastShown}`;
  return lastShown === undefined ? `from ${firstShown} on` : `${firstShown} to ${lastShown}`;
}
