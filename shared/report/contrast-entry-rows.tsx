import type { ContrastRow } from '../assessment/contrast-row.ts';
import { Address } from './address.tsx';
import { ContrastArms } from './contrast-arms.tsx';
import type { ContrastEntry } from './contrast-groups.ts';
import { ContrastInterval } from './contrast-interval.tsx';
import { countryName } from './country-name.ts';
import { PageWords } from './page-words.tsx';

/** Complete blocks from which on a comparison is more than screening. */
const enough = 5;

/** One thing that was compared: its words, and for each state the counts and what they come to. */
export function ContrastEntryRows({
  entry: { quotes, rows },
  title,
  anchors,
}: {
  entry: ContrastEntry;
  title: string;
  anchors: ReadonlyMap<string, string>;
}) {
  return (
    <article class="contrast-entry">
      <h4>
        <PageWords text={title} />
      </h4>
      {quotes.map((quote) => (
        <blockquote key={quote} dir="auto">
          <PageWords text={quote} />
        </blockquote>
      ))}
      <table class="figures contrast-table">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Visits that were shown it</th>
            <th scope="col">Difference, 95 % interval</th>
            <th scope="col">Chance</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={`${row.stop} ${row.memberStates.join()}`} row={row} anchors={anchors} />
        ))}
      </table>
    </article>
  );
}

function Row({ row, anchors }: { row: ContrastRow; anchors: ReadonlyMap<string, string> }) {
  const { memberStates, riskDifference, interval, p, q, blocks, exits, stop, visits } = row;
  return (
    <tbody>
      <tr>
        <th scope="row">
          {memberStates.map((code) => (
            <div key={code}>
              <span class="state-code">{code}</span> {countryName(code)}
            </div>
          ))}
        </th>
        <td>
          <ContrastArms row={row} />
        </td>
        <td>
          {riskDifference === undefined ? (
            <span class="quiet">not by place</span>
          ) : (
            <ContrastInterval difference={riskDifference} interval={interval} />
          )}
        </td>
        <td class="numbers">
          {p === undefined ? <span class="quiet">not tested</span> : <div>p {figure(p)}</div>}
          {q !== undefined && <div>q {figure(q)}</div>}
        </td>
        <td class="numbers">
          <div>{`${blocks} block${blocks === 1 ? '' : 's'}${blocks < enough ? ': screening' : ''}`}</div>
          <div>{`${exits} exit${exits === 1 ? '' : 's'}`}</div>
        </td>
      </tr>
      <tr class="contrast-because">
        <td colSpan={5}>
          {stop !== undefined && (
            <>
              On <Address url={stop} most={90} />.{' '}
            </>
          )}
          <PageWords text={row.because} most={700} /> <Shown visits={visits} anchors={anchors} />
        </td>
      </tr>
    </tbody>
  );
}

function Shown({
  visits,
  anchors,
}: {
  visits: ContrastRow['visits'];
  anchors: ReadonlyMap<string, string>;
}) {
  const shown = anchors.get(visits?.shown ?? '');
  const without = anchors.get(visits?.without ?? '');
  if (shown === undefined || without === undefined) return null;
  return (
    <>
      For example <a href={`#${shown}`}>a visit that was shown it</a> and{' '}
      <a href={`#${without}`}>one that was not</a>.
    </>
  );
}

/** `= 0.0079`, two significant digits; the very small as a bound. */
function figure(value: number): string {
  return value < 0.0001 ? '< 0.0001' : `= ${Number(value.toPrecision(2))}`;
}
