import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { cutByHand } from '../case/cut-by-hand.ts';
import type { Decision } from '../case/decision.ts';
import type { Exhibit } from '../case/exhibit.ts';
import { decisionOn, findingRef, numberedFindings } from '../case/numbered-findings.ts';
import { csvCell } from './csv-cell.ts';
import { exhibitsOf } from './exhibits-of.ts';

type Row = {
  finding: AssessedFinding;
  number: number;
  decision: Decision | undefined;
  exhibit: Exhibit | undefined;
};

const ofFinding: Record<string, (finding: AssessedFinding) => string> = {
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

const columns: Record<string, (row: Row) => string> = {
  ...Object.fromEntries(
    Object.entries(ofFinding).map(([name, cell]) => [name, ({ finding }: Row) => cell(finding)]),
  ),
  /** By which `decide` knows it. */
  number: ({ number }) => String(number),
  decision: ({ decision }) => decision?.decision ?? '',
  decisionWords: ({ decision }) => decision?.words ?? '',
  decidedBy: ({ decision }) => decision?.by ?? '',
  decidedAt: ({ decision }) => decision?.at ?? '',
  exhibit: ({ exhibit }) => exhibit?.picture?.file ?? '',
  /** The command that cuts the words out of the archive, or else out of the page. */
  byHand: ({ exhibit }) => (exhibit ? (cutByHand(exhibit).at(-1) ?? '') : ''),
};

/** Every finding as a row of CSV (RFC 4180, UTF-8), for spreadsheets: no cell is taken for a formula. */
export function findingsCsv(
  { findings }: Pick<Assessment, 'findings'>,
  decisions: readonly Decision[] = [],
  exhibits: readonly Exhibit[] = [],
): string {
  const numbers = new Map(
    numberedFindings(findings).flatMap((each) =>
      each.findings.map((finding) => [finding, each.number] as const),
    ),
  );
  const rows = [
    Object.keys(columns),
    ...findings.map((finding) => {
      const decision = decisionOn(decisions, findingRef(finding));
      const [exhibit] = exhibitsOf({ findings: [finding] }, exhibits);
      const row: Row = { finding, number: numbers.get(finding) ?? 0, decision, exhibit };
      return Object.values(columns).map((cell) => cell(row));
    }),
  ];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
