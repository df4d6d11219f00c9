import type { Assessment } from '../assessment/assessment.ts';
import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { ContrastRow } from '../assessment/contrast-row.ts';

/** What was compared, for however many states: words of one signal that all went alike. */
export type ContrastEntry = { signal: string; quotes: string[]; rows: ContrastRow[] };
export type ContrastGroup = { label: ContrastRow['label']; entries: ContrastEntry[] };

const order: ContrastRow['label'][] = [
  'geo-conditional',
  'geo-suggestive',
  'language-conditional',
  'unstable',
  'not-tested',
];

/** The contrast for a reader: by label, the surest first, the same words for several states once. */
export function contrastGroups(contrast: NonNullable<Assessment['contrast']>): ContrastGroup[] {
  return order.flatMap((label) => {
    const ofLabel = contrast.filter((row) => row.label === label);
    if (ofLabel.length === 0) return [];
    const things = grouped(ofLabel, ({ signal, quote }) => JSON.stringify([signal, quote]));
    const alike = grouped([...things.values()], (rows) => JSON.stringify(rows.map(withoutWords)));
    return {
      label,
      entries: [...alike.values()].flatMap((same) => {
        const rows = same[0] ?? [];
        const quotes = same.flatMap(([row]) => row?.quote ?? []);
        return rows[0] ? { signal: rows[0].signal, quotes, rows } : [];
      }),
    };
  });
}

/** All but the words and the examples: where this is the same, the tables would be too. */
function withoutWords({ quote: _, visits: __, ...row }: ContrastRow): Omit<ContrastRow, 'quote'> {
  return row;
}
