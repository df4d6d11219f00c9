import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { isEeaOnly, isMemberState } from '../reference/member-state.ts';
import { countryName } from './country-name.ts';
import { wording } from './wording.ts';

const order = ['strong', 'some', 'inconclusive', 'none'];

/** What was found for each state that a finding names, in words. */
export function StateTable({
  states,
  findings,
}: {
  states: Assessment['memberStates'];
  findings: readonly AssessedFinding[];
}) {
  const titles = new Map(findings.map(({ signal, title }) => [signal, title]));
  const rows = Object.entries(states).sort(
    ([a, one], [b, other]) =>
      order.indexOf(one.verdict) - order.indexOf(other.verdict) ||
      other.score - one.score ||
      a.localeCompare(b),
  );
  if (rows.length === 0) return <p class="empty">No finding names a member state.</p>;
  return (
    <table class="state-table">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Indications</th>
          <th scope="col">Resting on</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([code, { verdict, signals }]) => (
          <tr key={code}>
            <th scope="row">
              <span class="state-code">{code}</span> {countryName(code)}
              {isMemberState(code) && isEeaOnly(code) && <span class="quiet"> (EEA)</span>}
            </th>
            <td>
              <span class={`dot dot-${verdict}`} /> {wording.stateVerdict[verdict]}
            </td>
            <td class="quiet">{signals.map((id) => titles.get(id) ?? id).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
