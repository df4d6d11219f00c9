import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { Observation } from '../observation/observation.ts';
import { Address } from './address.tsx';
import { columnOf } from './matrix-columns.ts';
import { PageWords } from './page-words.tsx';

/** Visits that do not count, kept and listed with the reason: they left from a wrong place. */
export function AccessVoid({
  observations,
  anchors,
}: {
  observations: readonly Observation[];
  anchors: ReadonlyMap<string, string>;
}) {
  const reasons = grouped(observations, ({ visit }) => visit.exit?.void ?? '');
  return (
    <ul class="gaps">
      {[...reasons].map(([because, same]) => (
        <li key={because}>
          <PageWords text={because} />
          {same.map(({ visit }) => (
            <div key={visit.id}>
              <a href={`#${anchors.get(visit.id)}`}>{columnOf(visit).name}</a>,{' '}
              <Address url={visit.stop} most={90} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
