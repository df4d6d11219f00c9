import * as z from 'zod/mini';
import { Persona } from '../../shared/observation/persona.ts';
import { tableOf } from '../../shared/reference/table.ts';
import table from './personas.json' with { type: 'json' };
import { situatedIn } from './situated-in.ts';

const Row = z.omit(Persona, { situatedIn: true });

/** Every built-in persona, also those that speak a country's second language (`be-fr`). */
export const allPersonas: readonly Persona[] = tableOf(Row)
  .parse(table)
  .rows.map((row) => ({ ...row, situatedIn: situatedIn(row.country) }));

/** One persona a country, in the order of visiting; the controls come last. */
export const personas: readonly Persona[] = allPersonas.filter(
  ({ country }, index) => allPersonas.findIndex((one) => one.country === country) === index,
);

/** The header by which a browser of this persona states its languages, the preferred one first. */
export function acceptLanguage(persona: Persona): string {
  return persona.languages
    .map((language, rank) => (rank === 0 ? language : `${language};q=${weight(rank)}`))
    .join(',');
}

/** Chromium takes a tenth off for each language. */
function weight(rank: number): string {
  return String(Math.max(1, 10 - rank) / 10);
}
