import type { ContrastRow } from '../assessment/contrast-row.ts';
import { PageWords } from './page-words.tsx';

type Counts = readonly [number, number];

const gap = 9;
/** More visits than this are said in figures alone. */
const mostDots = 20;

/** A dot for each visit, filled where it was shown the thing, per arm of the matrix. */
export function ContrastArms({ row: { seen = {}, memberStates, speaks } }: { row: ContrastRow }) {
  const place = memberStates.join(', ');
  const tongue = speaks === undefined ? 'its own language' : `as ${speaks.toUpperCase()}`;
  const names: Record<string, string> = {
    A: `from ${place}, speaking ${tongue}`,
    A2: 'the same by another exit',
    B: `from ${place}, speaking English`,
    C: `from the controls, speaking ${tongue}`,
    D: 'from the controls, speaking English',
  };
  const arms = Object.entries(seen);
  if (arms.length === 0) return <span class="quiet">not counted</span>;
  return (
    <dl class="arms">
      {arms.map(([arm, counts]) => (
        <div key={arm}>
          <dt>
            <PageWords text={names[arm] ?? arm} most={60} />
          </dt>
          <dd>
            <Dots counts={counts} />
            {counts[0]}/{counts[1]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Dots({ counts: [shown, of] }: { counts: Counts }) {
  if (!(of > 0 && of <= mostDots)) return null;
  return (
    <svg
      class="dots"
      viewBox={`0 0 ${of * gap} ${gap}`}
      width={of * gap}
      height={gap}
      aria-hidden="true"
    >
      {Array.from({ length: of }, (_, at) => (
        <circle
          key={at}
          class={at < shown ? 'dot-shown' : 'dot-not'}
          cx={at * gap + gap / 2}
          cy={gap / 2}
          r="3.2"
        />
      ))}
    </svg>
  );
}
