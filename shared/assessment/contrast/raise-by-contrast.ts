import { provisions } from '../../reference/provisions.ts';
import { strengths } from '../../signals/signal.ts';
import type { AssessedFinding } from '../assessment.ts';
import type { ContrastRow } from '../contrast-row.ts';
import { grouped } from './exits-agree.ts';
import { findingOf } from './shown-things.ts';

/** The signal id under which a finding stands that the contrast has raised. */
const raisedSignal = 'geo-conditional-content';

/**
 * What visitors of a member state are shown and others are not is aimed at that state: each finding
 * that counts and is shown so gives one more, strong on the limb in the Union, with the figures. What
 * is held back as context (an authority's page, news) stays so; what is hidden from a state, or
 * points away, raises nothing.
 */
export function raiseByContrast(
  findings: readonly AssessedFinding[],
  rows: readonly ContrastRow[],
): AssessedFinding[] {
  const shown = rows.filter(
    ({ label, riskDifference }) => label === 'geo-conditional' && (riskDifference ?? 0) > 0,
  );
  const ownWords = new Set(shown.filter(({ quote }) => quote !== undefined).map(placeOf));
  const told = shown.filter((row) => row.quote !== undefined || !ownWords.has(placeOf(row)));
  const alike = grouped(told, ({ signal, quote, stop }) => JSON.stringify([signal, quote, stop]));
  return [...alike.values()].flatMap((same) => raised(findings, same) ?? []);
}

/** A signal as a whole needs no finding where one of its own is raised for that state and stop. */
function placeOf({ signal, stop, memberStates }: ContrastRow): string {
  return JSON.stringify([signal, stop, memberStates]);
}

function raised(
  findings: readonly AssessedFinding[],
  rows: readonly ContrastRow[],
): AssessedFinding | undefined {
  for (const row of rows) {
    const finding = raisable(findings, row);
    if (finding === undefined) continue;
    const { without: _, ...place } = finding;
    return {
      ...place,
      signal: raisedSignal,
      title: 'Is shown to visitors in the Union and not to others',
      limb: 'in-the-union',
      strength: 'strong',
      memberStates: [...new Set(rows.flatMap(({ memberStates }) => memberStates))].sort(),
      why: whyOf(finding, row, rows),
      basis: [provisions['mica-61-1'], provisions['esma-rs-1'], provisions['esma-rs-supervision']],
    };
  }
  return undefined;
}

/** The finding that a row speaks of, on the very visit that it names. */
function raisable(
  findings: readonly AssessedFinding[],
  { signal, quote, visits }: ContrastRow,
): AssessedFinding | undefined {
  const counting = findings
    .filter((one) => one.signal === signal && one.visit === visits?.shown)
    .filter(({ points, strength }) => points === 'towards' && strength !== 'context')
    .sort((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength));
  return quote === undefined ? counting[0] : findingOf(counting, quote);
}

function whyOf({ title }: AssessedFinding, row: ContrastRow, rows: readonly ContrastRow[]): string {
  const others = rows.filter((one) => one !== row).flatMap(({ memberStates }) => memberStates);
  const likewise = [...new Set(others)].filter((state) => !row.memberStates.includes(state)).sort();
  const also = likewise.length === 0 ? '' : ` Likewise for ${likewise.join(', ')}.`;
  return `What is shown by place is aimed at that place. “${title}”: ${row.because}${also}`;
}
