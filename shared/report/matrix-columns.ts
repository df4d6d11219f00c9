import type { Observation } from '../observation/observation.ts';
import { countryName } from './country-name.ts';

/** One kind of visitor: a place and a language, the arms of a geo matrix folded. */
export type MatrixColumn = {
  key: string;
  /** Country code; missing for an analyst's own browser and for saved pages. */
  place?: string;
  name: string;
  speaks: string;
  control: boolean;
};

/** The kinds of visitors of a case by place, those situated in the Union or the EEA first. */
export function matrixColumns(observations: readonly Observation[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  for (const { visit } of observations) {
    const column = columnOf(visit);
    if (!columns.has(column.key)) columns.set(column.key, column);
  }
  const neutralLast = (column: MatrixColumn) => Number(column.key.endsWith('"neutral"]'));
  return [...columns.values()].sort(
    (a, b) =>
      Number(a.control) - Number(b.control) ||
      a.name.localeCompare(b.name, 'en') ||
      neutralLast(a) - neutralLast(b),
  );
}

/** The column that a visit belongs to; its words are the tool's own, whatever the visit says. */
export function columnOf({ arm, persona, instrument }: Observation['visit']): MatrixColumn {
  if (!persona) {
    const name = instrument === 'extension' ? 'Analyst' : 'Saved page';
    return { key: instrument, name, speaks: '', control: false };
  }
  const place = arm?.place ?? persona.country;
  const tongue = persona.languages[0]?.split('-')[0] ?? '';
  const speaks = arm?.speaks === 'neutral' ? 'en' : /^[a-z]{2,3}$/.test(tongue) ? tongue : '';
  // Two personas of one country and language are two visitors, unless they are arms of one matrix.
  const key = JSON.stringify([place, arm ? arm.speaks : persona.id]);
  return {
    key,
    place,
    name: /^[A-Z]{2}$/.test(place) ? countryName(place) : 'Unknown country',
    speaks,
    control: persona.situatedIn === 'outside',
  };
}
