import type { VisitAccess } from '../assessment/access/access-by-state.ts';
import type { AccessOutcome } from '../assessment/access.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Observation } from '../observation/observation.ts';
import { accessRows } from './access-rows.ts';
import { AccessTable } from './access-table.tsx';
import { AccessVoid } from './access-void.tsx';
import { TurnedAway } from './turned-away.tsx';

/** What turned a visitor away without a word on the place. */
const saysNothing: readonly AccessOutcome[] = ['bot-wall', 'unknown-refusal'];

/** How far visitors got, who was turned away without a reason, and which visits do not count. */
export function AccessChapter({
  met,
  observations,
  assessed,
  anchors,
}: {
  met: readonly VisitAccess[];
  observations: readonly Observation[];
  assessed: Assessment['access'];
  anchors: ReadonlyMap<string, string>;
}) {
  const gone = observations.filter(({ visit }) => visit.exit?.void !== undefined);
  const unexplained = met.filter(
    ({ observation, access }) =>
      observation.visit.exit?.void === undefined && saysNothing.includes(access.outcome),
  );
  return (
    <>
      <AccessTable rows={accessRows(met, assessed)} />
      {unexplained.length > 0 && (
        <>
          <h3>Turned away, and nothing says that it is for the place</h3>
          <TurnedAway visits={unexplained} anchors={anchors} />
        </>
      )}
      {gone.length > 0 && (
        <>
          <h3>Visits that do not count</h3>
          <AccessVoid observations={gone} anchors={anchors} />
        </>
      )}
    </>
  );
}
