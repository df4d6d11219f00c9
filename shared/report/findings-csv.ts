import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { shownCharacters } from './shown-characters.ts';

const columns: Record<string, (finding: AssessedFinding) => string> = {
  signal: ({ signal }) => signal,
  title: ({ title }) => title,
  means: ({ means }) => means,
  limb: ({ limb }) => limb,
  points: ({ points }) => points,
  strength: ({ strength }) => strength,
  memberStates: ({ memberStates }) => memberStates.join(' '),
  quote: ({ quote }) => quote,
  where: ({ where }) => where,
  frame: ({ frame }) => frame ?? '',
  url: ({ url }) => url,
  visit: ({ visit }) => visit,
  why: ({ why }) => why,
  basis: ({ basis }) => basis.join('; '),
};

/** Every finding as a row of CSV (RFC 4180, UTF-8), for spreadsheets: no cell is taken for a formula. */
export function findingsCsv({ findings }: Assessment): string {
  const rows = [
    Object.keys(columns),
    ...findings.map((finding) => Object.values(columns).map((cell) => cell(finding))),
  ];
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet computes what begins like a formula, blanks before it or not; an apostrophe in front
 * makes it words. Full-width signs count too: East Asian settings read them so.
 */
function cellOf(words: string): string {
  const shown = shownCharacters(words);
  const safe = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n\t';]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
