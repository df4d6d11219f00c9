import type { Case } from '../../shared/case/case.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { countryName } from '../../shared/report/country-name.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { takenOutInWords, takenOutOf } from '../../shared/seal/taken-out.ts';

/**
 * What `case.json` of an export says: the firm, the pages that were captured, and what limits the case.
 * `lost` are paths of files that the browser lost; `entries` its ledger.
 */
export function caseFile(
  opened: Case,
  observations: readonly Observation[],
  lost: readonly string[],
  entries: readonly LedgerEntry[],
): Case {
  const stops = new Map(observations.map(({ visit: { stop: url, role } }) => [url, { url, role }]));
  const places = new Set(observations.map(({ visit }) => visit.exit?.country));
  const declared = [...places].filter((place) => place !== undefined).map(countryName);
  const said =
    declared.length === 0
      ? 'Nobody said where it stood.'
      : `By the analyst’s own word it stood in: ${declared.join(', ')}. Nobody verified that.`;
  return {
    ...opened,
    stops: [...stops.values()],
    remarks: [
      `Captured in an analyst’s own browser. ${said}`,
      'Visitors of other states were not compared.',
      ...(lost.length === 0
        ? []
        : [`The browser lost what it kept of some visits, which is missing: ${lost.join(', ')}.`]),
      ...takenOutOf(entries).map(
        (out) => `A visit to ${out.url} is not in it. ${takenOutInWords(out)}`,
      ),
    ],
  };
}
