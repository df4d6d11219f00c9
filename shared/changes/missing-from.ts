import type { Followed, Known } from './followed.ts';
import { pageOf } from './page-of.ts';
import type { VisitReading } from './run-reading.ts';

/** What a run says of a finding for one viewer who was not shown it; `gap` says nothing. */
export type Missing = { is: Exclude<Known, 'shown'> | 'gap'; because?: string };

/**
 * Why one viewer was not shown a finding in a run: the page was read without it, is gone, refuses,
 * or nothing is known. `visits` are those of the run to the finding's page as that viewer.
 */
export function missingFrom(
  { finding, known }: Followed,
  viewer: string,
  visits: readonly VisitReading[],
): Missing {
  const [first] = visits;
  if (first === undefined) return { is: 'gap', because: 'the page was not visited' };
  const read = visits.filter(({ state }) => state.is === 'read');
  const able = read.filter(({ notAssessed }) => !notAssessed.has(finding.signal));
  const [shown] = able;
  if (shown !== undefined) {
    const before = known.get(viewer)?.final;
    const led = pageOf(shown.final);
    if (before !== undefined && before !== led && led !== shown.page) {
      return { is: 'page-gone', because: `the page leads to ${shown.final} now` };
    }
    return { is: 'not-shown' };
  }
  if (read.length > 0) return { is: 'gap', because: 'the signal could not be assessed' };
  const said = visits.find(({ state }) => state.is !== 'gap') ?? first;
  const { is, because } = said.state;
  return { is: is === 'read' ? 'gap' : is, ...(because !== undefined && { because }) };
}
