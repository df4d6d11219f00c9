import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { isEeaOnly, isMemberState } from '../reference/member-state.ts';
import { countryName } from './country-name.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

type States = Assessment['memberStates'];
type Row = {
  verdict: States[string]['verdict'];
  restingOn: string;
  score: number;
  codes: string[];
};

const order = ['strong', 'some', 'inconclusive', 'none'];

/** States with the same verdict for the same signals share a row; signals that name no state are left out. */
function rowsOf(states: States, findings: readonly AssessedFinding[]): Row[] {
  const naming = new Set(
    findings.flatMap(({ signal, memberStates }) => memberStates.map((code) => `${signal} ${code}`)),
  );
  const rows = new Map<string, Row>();
  for (const [code, { verdict, score, signals }] of Object.entries(states)) {
    const restingOn = signals
      .filter((signal) => naming.has(`${signal} ${code}`))
      .map((signal) => signal.replaceAll('-', ' '))
      .join(', ');
    const key = `${verdict} ${restingOn}`;
    const row = rows.get(key);
    if (row) row.codes.push(code);
    else rows.set(key, { verdict, restingOn, score, codes: [code] });
  }
  return [...rows.values()].sort(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.score - a.score,
  );
}

/** What was found for each state that a finding names, in words. */
export function StateTable({
  states,
  findings,
}: {
  states: States;
  findings: readonly AssessedFinding[];
}) {
  const rows = rowsOf(states, findings);
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
        {rows.map(({ codes, verdict, restingOn }) => (
          <tr key={codes.join()}>
            <th scope="row">
              {codes.sort().map((code) => (
                <StateName key={code} code={code} />
              ))}
            </th>
            <td>
              <span class={`dot dot-${verdict}`} /> {wording.stateVerdict[verdict]}
            </td>
            <td class="quiet">
              <PageWords text={restingOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateName({ code }: { code: string }) {
  return (
    <span class="state-name">
      <span class="state-code">
        <PageWords text={code} most={4} />
      </span>{' '}
      {countryName(code)}
      {isMemberState(code) && isEeaOnly(code) && <span class="quiet"> (EEA)</span>}
    </span>
  );
}
