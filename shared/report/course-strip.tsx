import type { FindingState, FollowedFinding } from '../changes/changes.ts';
import { dayInUtc } from './day-in-utc.ts';
import { stripSize } from './strip-size.ts';

const cell = 16;
const middle = cell / 2;
const words: Record<FindingState, string> = {
  shown: 'shown',
  'not-shown': 'not shown',
  refused: 'refused for the place',
  'page-gone': 'page gone',
  gap: 'not seen',
  before: 'not yet seen',
};

type Course = FollowedFinding['course'];

/** One finding from run to run: a dot where it was shown, a line while it lasts, a cross where it went. */
export function CourseStrip({
  course,
  days,
}: {
  course: Course;
  /** When each run began, by its name. */
  days: ReadonlyMap<string, string>;
}) {
  const width = Math.max(1, course.length) * cell;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${width} ${cell}`}
      {...stripSize(width, cell)}
      role="img"
      aria-label={inWords(course, days)}
    >
      {course.map(({ run }, index) => {
        const line = lineTo(course, index);
        return line === undefined ? null : (
          <line
            key={run}
            class={`strip-line strip-line-${line}`}
            x1={index * cell - middle}
            x2={index * cell + middle}
            y1={middle}
            y2={middle}
          />
        );
      })}
      {course.map(({ run, is }, index) => (
        <Mark key={run} is={is} x={index * cell + middle} />
      ))}
    </svg>
  );
}

function Mark({ is, x }: { is: FindingState; x: number }) {
  switch (is) {
    case 'shown':
      return <circle class="strip-shown" cx={x} cy={middle} r="4.5" />;
    case 'not-shown':
      return <circle class="strip-hollow" cx={x} cy={middle} r="3.5" />;
    case 'page-gone':
      return <path class="strip-cross" d={`M${x - 3.5},4.5 l7,7 M${x - 3.5},11.5 l7,-7`} />;
    case 'refused':
      return <path class="strip-cross" d={`M${x - 4},${middle} h8 M${x},4 v8`} />;
    default:
      return null;
  }
}

/** The line that leads to a run: whole between two that showed it, dotted over what was not seen. */
function lineTo(course: Course, index: number): 'whole' | 'dotted' | undefined {
  const states = course.map(({ is }) => is);
  if (states[index - 1] === 'shown' && states[index] === 'shown') return 'whole';
  const here = states[index];
  if (index === 0 || (here !== 'gap' && states[index - 1] !== 'gap')) return undefined;
  const last = states.slice(0, index).findLast((is) => is !== 'gap');
  return last === 'shown' ? 'dotted' : undefined;
}

function inWords(course: Course, days: ReadonlyMap<string, string>): string {
  const steps = course.filter(({ is }, index) => is !== course[index - 1]?.is && is !== 'before');
  return steps
    .slice(-12)
    .map(({ is, run }) => `${words[is]} on ${dayInUtc(days.get(run) ?? '')}`)
    .join(', ');
}
