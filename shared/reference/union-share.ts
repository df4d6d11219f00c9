import { languageSpeakers } from './language-speakers.ts';
import { isMemberState } from './member-state.ts';

/** Parts of member states to which the Treaties apply and which CLDR counts on their own. */
const countedApart = new Set(['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT']);

/** Languages that our witnesses cannot tell from Croatian when they are in Latin script. */
const readAs: Record<string, readonly string[]> = { hr: ['hr', 'bs', 'sr'] };

/**
 * A language's share of speakers in the Union (the EEA states included), 0-1, among the countries
 * where it is official; 0 for a language that is official in no member state.
 *
 * The firm's `home` is left out of both sums, and what is left counts only so far as the language
 * is not the home's own: three in four people in Switzerland speak German, so the German of a Swiss
 * firm says a quarter of what it would say of a firm from the Seychelles.
 */
export function unionShare(language: string, home?: string): number {
  let union = 0;
  let world = 0;
  let spokenAtHome = 0;
  for (const row of languageSpeakers) {
    if (row.country === home && (readAs[language] ?? [language]).includes(row.language)) {
      spokenAtHome += row.share;
    }
    if (row.language !== language || !row.official || row.country === home) continue;
    world += row.speakers;
    if (isMemberState(row.country) || countedApart.has(row.country)) union += row.speakers;
  }
  return world === 0 ? 0 : (union / world) * Math.max(0, 1 - spokenAtHome);
}
