import type { Assessment } from '../../shared/assessment/assessment.ts';
import { printable } from '../printable.ts';

const verdictInWords = {
  none: 'no indication',
  some: 'some indication',
  strong: 'strong indication',
  inconclusive: 'inconclusive',
} as const;

/** An assessment as a few lines for a terminal; every word of a page made safe. */
export function describeAssessment(assessment: Assessment): string {
  const { input, verdict, score, perimeter, verdictBecause, findings } = assessment;
  const states = Object.entries(assessment.memberStates)
    .map(([state, { verdict: its }]) => `${state} ${its}`)
    .join(', ');
  const counted = findings.filter(
    ({ points, strength }) => points === 'towards' && strength !== 'context',
  );
  const shown = uniqueBySignal(counted).map(
    ({ signal, strength, quote }) =>
      `    ${strength.padEnd(10)}  ${signal.padEnd(26)}  “${shorten(printable(quote))}”`,
  );
  return [
    `${printable(input)}`,
    `  ${verdictInWords[verdict]} (score ${score}; perimeter: ${perimeter})`,
    `  ${printable(verdictBecause)}`,
    ...(states ? [`  member states: ${states}`] : []),
    ...shown,
    '',
  ].join('\n');
}

function uniqueBySignal<Item extends { signal: string }>(findings: readonly Item[]): Item[] {
  const seen = new Map<string, Item>();
  for (const finding of findings) if (!seen.has(finding.signal)) seen.set(finding.signal, finding);
  return [...seen.values()];
}

function shorten(quote: string): string {
  return quote.length > 90 ? `${quote.slice(0, 89)}…` : quote;
}
