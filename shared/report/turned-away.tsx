import type { VisitAccess } from '../assessment/access/access-by-state.ts';
import { grouped } from '../assessment/contrast/exits-agree.ts';
import { Address } from './address.tsx';
import { andList } from './and-list.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** Pages named under one refusal; the matrix has them all. */
const most = 6;

/** Visits that the site turned away, whatever the status: the same refusal once. */
export function TurnedAway({
  visits,
  anchors,
}: {
  visits: readonly VisitAccess[];
  anchors: ReadonlyMap<string, string>;
}) {
  const refusals = grouped(visits, ({ access }) =>
    JSON.stringify([access.outcome, access.signature]),
  );
  return (
    <ul class="gaps">
      {[...refusals].map(([key, same]) => (
        <Refusal key={key} visits={same} anchors={anchors} />
      ))}
    </ul>
  );
}

function Refusal({
  visits,
  anchors,
}: {
  visits: readonly VisitAccess[];
  anchors: ReadonlyMap<string, string>;
}) {
  const [first] = visits;
  if (!first) return null;
  const seen = visits.map(({ observation }) => observation.visit);
  const personas = [...new Set(seen.map(({ persona }) => persona?.id.toUpperCase() ?? ''))];
  const exits = new Set(seen.map(({ exit, persona }) => exit?.label ?? persona?.id ?? '')).size;
  const pages = [...grouped(seen, ({ stop }) => stop)];
  return (
    <li>
      As <PageWords text={andList(personas)} most={120} />:{' '}
      {wording.access[first.access.outcome].toLowerCase()}
      {`, on ${counted(visits.length, 'visit')} by ${counted(exits, 'exit')}. `}
      <span class="quiet">
        <PageWords text={first.access.signature} />
      </span>
      {pages.slice(0, most).map(([stop, [visit]]) => (
        <div key={stop}>
          <Address url={stop} most={90} />{' '}
          <a href={`#${anchors.get(visit?.id ?? '')}`}>the visit</a>
        </div>
      ))}
      {pages.length > most && <div class="quiet">and {pages.length - most} more pages</div>}
    </li>
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
