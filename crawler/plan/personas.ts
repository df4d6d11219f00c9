import * as z from 'zod/mini';
import { Persona } from '../../shared/observation/persona.ts';
import { isEeaOnly, isMemberState } from '../../shared/reference/member-state.ts';
import { tableOf } from '../../shared/reference/table.ts';
import table from './personas.json' with { type: 'json' };

const Row = z.omit(Persona, { situatedIn: true });

/** Every persona that visits can stand for, in the order of visiting; the controls come last. */
export const personas: readonly Persona[] = tableOf(Row)
  .parse(table)
  .rows.map((row) => ({ ...row, situatedIn: situatedIn(row.country) }));

/** The header by which a browser of this persona states its languages, the preferred one first. */
export function acceptLanguage(persona: Persona): string {
  return persona.languages
    .map((language, rank) => (rank === 0 ? language : `${language};q=${weight(rank)}`))
    .join(',');
}

function weight(rank: number): string {
  return String(Math.max(1, 10 - rank) / 10);
}

function situatedIn(country: string): Persona['situatedIn'] {
  if (!isMemberState(country)) return 'outside';
  return isEeaOnly(country) ? 'eea' : 'union';
}
