import type { Observation } from '../observation/observation.ts';
import { visitAnchors } from './visit-anchors.ts';
import { VisitRows } from './visit-rows.tsx';

/** Every visit of the case, refused ones included, with the SHA-256 of each file that was kept. */
export function VisitsTable({ observations }: { observations: readonly Observation[] }) {
  if (observations.length === 0) {
    return <p class="empty">No visit took place: nothing was captured.</p>;
  }
  const anchors = visitAnchors(observations);
  return (
    <table class="visits">
      <thead>
        <tr>
          <th scope="col">Stop</th>
          <th scope="col">Persona</th>
          <th scope="col">Exit</th>
          <th scope="col">Time</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      {observations.map((observation) => (
        <VisitRows
          key={observation.visit.id}
          observation={observation}
          anchor={anchors.get(observation.visit.id)}
        />
      ))}
    </table>
  );
}
