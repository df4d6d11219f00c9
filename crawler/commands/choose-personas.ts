import type { Persona } from '../../shared/observation/persona.ts';
import { Failure } from '../failure.ts';
import { nearestName } from '../plan/nearest-name.ts';

/** The personas that an option names (`de,fr`), in that order; a wrong name is refused with the nearest. */
export function choosePersonas(option: string, ids: string, known: readonly Persona[]): Persona[] {
  const names = known.map(({ id }) => id);
  const chosen = ids.split(',').map((word) => {
    const id = word.trim().toLowerCase();
    const persona = known.find((one) => one.id === id);
    if (persona) return persona;
    const near = nearestName(id, names);
    throw new Failure(
      `${option}: there is no persona "${id}"${near ? `; did you mean "${near}"?` : ''} (known: ${names.join(', ')})`,
    );
  });
  return [...new Set(chosen)];
}
