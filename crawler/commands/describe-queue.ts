import type { QueueState } from '../queue/queue-state.ts';
import { columns } from './columns.ts';

/** What the queue holds, for a terminal. */
export function describeQueue({ runs, givenUp }: QueueState): string {
  const rows = runs.map((run) => [
    run.case,
    run.run,
    run.state,
    `${run.queued} to do`,
    `${run.done} done`,
  ]);
  const lost = givenUp.map((one) => [one.case, one.run, one.visit ?? 'the run', one.because]);
  return [
    runs.length > 0 ? `Under way\n${columns(rows)}` : 'Nothing is under way.\n',
    givenUp.length > 0 ? `Given up\n${columns(lost)}` : 'Nothing was given up.\n',
  ].join('');
}
