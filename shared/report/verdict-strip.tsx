import type { Verdict } from '../assessment/assessment.ts';
import { dayInUtc } from './day-in-utc.ts';
import { stripSize } from './strip-size.ts';
import { wording } from './wording.ts';

/** The verdict of one run; `open` where it rests on less than before, because of what was not seen. */
export type StripVerdict = { at: string; verdict: Verdict; open: boolean };

const cell = 16;
const heights: Record<Verdict, number> = { strong: 16, some: 10, none: 4, inconclusive: 10 };

/** Verdicts from run to run as a row of bars: the higher, the more was found; hollow where it is open. */
export function VerdictStrip({ verdicts, of }: { verdicts: readonly StripVerdict[]; of: string }) {
  const width = Math.max(1, verdicts.length) * cell;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${width} ${cell}`}
      {...stripSize(width, cell)}
      role="img"
      aria-label={`${of}: ${inWords(verdicts)}`}
    >
      {verdicts.map(({ at, verdict, open }, index) => {
        const height = heights[verdict];
        const name = open ? 'inconclusive' : verdict;
        return (
          <rect
            key={at}
            class={`strip-bar strip-${name}`}
            x={index * cell + 1.5}
            y={cell - height + 0.75}
            width={cell - 3}
            height={height - 1.5}
          />
        );
      })}
    </svg>
  );
}

/** The verdicts as they went, those of the same kind in a row once. */
function inWords(verdicts: readonly StripVerdict[]): string {
  const steps = verdicts.filter(({ verdict, open }, index) => {
    const before = verdicts[index - 1];
    return before === undefined || before.verdict !== verdict || before.open !== open;
  });
  if (steps.length === 0) return 'no run';
  return steps
    .slice(-12)
    .map(
      ({ at, verdict, open }) =>
        `${open ? 'not everything seen' : wording.stateVerdict[verdict]} from ${dayInUtc(at)}`,
    )
    .join(', ');
}
