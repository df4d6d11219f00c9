import type { AccessRow } from './access-rows.ts';
import { Address } from './address.tsx';
import { countryName } from './country-name.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** How far visitors got, by the place from which they came, with what decided it. */
export function AccessTable({ rows }: { rows: readonly AccessRow[] }) {
  if (rows.length === 0) {
    return <p class="empty">No visit was made from a known place: nothing is said of access.</p>;
  }
  return (
    <table class="figures access-table">
      <thead>
        <tr>
          <th scope="col">Visitors from</th>
          <th scope="col">How far they got</th>
          <th scope="col">Decided by</th>
          <th scope="col">Visits</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.places.join()}>
            <th scope="row">
              {row.places.map((place) => (
                <span key={place} class="state-name">
                  <span class="state-code">
                    <PageWords text={place} most={4} />
                  </span>{' '}
                  {/^[A-Z]{2}$/.test(place) && countryName(place)}
                </span>
              ))}
              {row.control && <span class="quiet">(control)</span>}
            </th>
            <td>
              <span class={`access access-${row.outcome}`}>{wording.access[row.outcome]}</span>
              <Entity row={row} />
              {row.outcome === 'geo-refused' && row.others.length === 0 && ', on every visit'}
              {row.others.length > 0 && <div class="quiet">{othersWords(row)}</div>}
            </td>
            <td class="quiet">
              {row.signature === undefined ? (
                'where the site sends every visitor, the controls too'
              ) : (
                <PageWords text={row.signature} most={240} />
              )}
            </td>
            <td>{countWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entity({ row: { entity, outcome } }: { row: AccessRow }) {
  if (outcome !== 'other-entity') return null;
  return (
    <>
      {entity !== undefined && (
        <>
          : <Address url={entity} most={90} />
        </>
      )}
      <div class="quiet">Whether it is authorised is for the register to say.</div>
    </>
  );
}

function countWords({ visits, exits, places }: AccessRow): string {
  const each = places.length > 1 ? 'each ' : '';
  return `${each}${counted(visits, 'visit')}, ${counted(exits, 'exit')}`;
}

function othersWords({ others }: AccessRow): string {
  const each = others.map(
    ({ outcome, visits }) => `${lower(wording.access[outcome])} (${counted(visits, 'visit')})`,
  );
  return `also: ${each.join('; ')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
