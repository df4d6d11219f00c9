import type { Assessment } from '../assessment/assessment.ts';
import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { ContrastRow } from '../assessment/contrast-row.ts';

/** One thing that was compared, for however many states. */
export type ContrastEntry = { signal: string; quote?: string; rows: ContrastRow[] };
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
    const entries = [...grouped(ofLabel, ({ signal, quote }) => JSON.stringify([signal, quote]))];
    if (entries.length === 0) return [];
    return {
      label,
      entries: entries.flatMap(([, rows]) => {
        const [first] = rows;
        return first ? { signal: first.signal, quote: first.quote, rows } : [];
      }),
    };
  });
}
