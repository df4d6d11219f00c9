import { inUtc } from '../../../shared/report/in-utc.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import type { RunProgress } from '../run-progress.ts';

const words: Record<RunProgress['state'], string> = {
  open: 'Visiting',
  assessing: 'Assessing',
  done: 'Done',
  failed: 'Failed',
};

/** Runs under way and those that ended lately; a script keeps it as it stands. */
export function RunsPage({ runs }: { runs: readonly RunProgress[] }) {
  return (
    <>
      <h1>Runs</h1>
      <div id="live" aria-live="polite">
        {runs.length === 0 ? (
          <p class="empty">
            No run is under way. Runs are begun by a schedule, or by “schedule run”.
          </p>
        ) : (
          <table class="list">
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">State</th>
                <th scope="col">Visits</th>
                <th scope="col">Begun</th>
                <th scope="col">Ended</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((each) => (
                <RunRow key={`${each.caseId} ${each.run}`} each={each} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}

function RunRow({ each }: { each: RunProgress }) {
  const { caseId, state, because, queued, done, failed, startedAt, finishedAt } = each;
  const all = queued + done + failed;
  return (
    <tr>
      <th scope="row">
        <a href={`/cases/${encodeURIComponent(caseId)}`}>
          <PageWords text={caseId} most={80} />
        </a>
      </th>
      <td>
        {words[state]}
        {because !== null && (
          <div class="quiet">
            <PageWords text={because} />
          </div>
        )}
      </td>
      <td>
        <progress value={done + failed} max={Math.max(1, all)} aria-label={`Visits of ${caseId}`} />
        <div class="quiet">
          {all === 0 ? 'none' : `${done} of ${all} done`}
          {failed > 0 && `, ${failed} failed`}
        </div>
      </td>
      <td class="quiet list-day">{inUtc(startedAt)}</td>
      <td class="quiet list-day">{finishedAt === undefined ? '' : inUtc(finishedAt)}</td>
    </tr>
  );
}
