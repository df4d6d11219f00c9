import type { Observation } from '../observation/observation.ts';
import { Address } from './address.tsx';
import { PageWords } from './page-words.tsx';

/** Visits that the site turned away: a working refusal speaks for the firm, so it is shown. */
export function TurnedAway({ observations }: { observations: readonly Observation[] }) {
  return (
    <ul class="gaps">
      {observations.map(({ visit, arrival }) => (
        <li key={visit.id}>
          {visit.persona ? `As ${visit.persona.id.toUpperCase()}, ` : ''}
          <Address url={visit.stop} most={90} /> turned the visit away
          {arrival.status !== undefined && ` (HTTP ${arrival.status})`}
          {arrival.because !== undefined && (
            <span class="quiet">
              : <PageWords text={arrival.because} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
