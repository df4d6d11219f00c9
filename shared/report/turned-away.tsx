import type { VisitAccess } from '../assessment/access/access-by-state.ts';
import { grouped } from '../assessment/contrast/exits-agree.ts';
import { Address } from './address.tsx';
import { columnOf } from './matrix-columns.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** Visits that the site turned away, whatever the status: the same refusal of the same visitor once. */
export function TurnedAway({
  visits,
  anchors,
}: {
  visits: readonly VisitAccess[];
  anchors: ReadonlyMap<string, string>;
}) {
  const same = grouped(visits, ({ observation: { visit }, access }) =>
    JSON.stringify([columnOf(visit).key, visit.stop, access.outcome, access.signature]),
  );
  return (
    <ul class="gaps">
      {[...same].map(([key, group]) => {
        const [first] = group;
        return first && <Refusal key={key} group={group} first={first} anchors={anchors} />;
      })}
    </ul>
  );
}

function Refusal({
  group,
  first: { observation, access },
  anchors,
}: {
  group: readonly VisitAccess[];
  first: VisitAccess;
  anchors: ReadonlyMap<string, string>;
}) {
  const { visit, arrival } = observation;
  const anchor = anchors.get(visit.id);
  const as = visit.persona ? `As ${visit.persona.id.toUpperCase()}, ` : '';
  const exits = new Set(group.map((each) => each.observation.visit.exit?.label ?? '')).size;
  const times =
    group.length > 1 ? `, on ${group.length} visits by ${exits} exit${exits === 1 ? '' : 's'}` : '';
  return (
    <li>
      {as}
      <Address url={visit.stop} most={90} />: {wording.access[access.outcome].toLowerCase()}
      {arrival.status !== undefined && ` (HTTP ${arrival.status})`}
      {times}.{' '}
      <span class="quiet">
        <PageWords text={access.signature} />{' '}
      </span>
      {anchor !== undefined && <a href={`#${anchor}`}>The visit</a>}
    </li>
  );
}
