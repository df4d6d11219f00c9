import type { AccessOutcome } from '../assessment/access.ts';
import type { Strength } from '../signals/signal.ts';
import type { MatrixCell } from './matrix-rows.ts';
import { wording } from './wording.ts';

/** One cell: what was found as marks and words, how far the visitor got, and the way to the visit. */
export function MatrixCellMarks({
  cell,
  anchor,
  control,
}: {
  cell: MatrixCell | undefined;
  anchor: string | undefined;
  control: boolean;
}) {
  const side = control ? ' matrix-control' : '';
  if (!cell) {
    return (
      <td class={`matrix-unvisited${side}`}>
        <span class="unseen">not visited</span>
      </td>
    );
  }
  const access = cell.access.map((outcome) => wording.accessInCell[outcome]).filter(Boolean);
  const marks = (
    <>
      <Marks cell={cell} />
      {cell.of > 1 && <span class="matrix-count">{countOf(cell)}</span>}
      {access.length > 0 && <span class="matrix-access">{access.join(', ')}</span>}
      {cell.void > 0 && <span class="matrix-access">{cell.void} void</span>}
    </>
  );
  return (
    <td class={`matrix-${cell.access[0] ?? 'void'}${side}`}>
      {anchor === undefined ? (
        marks
      ) : (
        <a href={`#${anchor}`}>
          <span aria-hidden="true">{marks}</span>
          <span class="unseen">{inWords(cell)}; to the visit</span>
        </a>
      )}
    </td>
  );
}

/** Outcomes that showed nothing of the page: that nothing was found there says nothing. */
const unseen: readonly AccessOutcome[] = ['geo-refused', 'bot-wall', 'unknown-refusal', 'error'];

function Marks({ cell: { access, alike, of, seen, strength } }: { cell: MatrixCell }) {
  if (of === 0 || (seen === 0 && access.every((outcome) => unseen.includes(outcome)))) return null;
  if (alike !== undefined) {
    return (
      <span class="matrix-marks">
        {alike > 0 ? <span class="mark mark-alike">=</span> : <Mark />}
      </span>
    );
  }
  return (
    <span class="matrix-marks">
      <Mark strength={strength.promotion} />
      <Mark strength={strength['in-the-union']} />
    </span>
  );
}

function Mark({ strength }: { strength?: Strength }) {
  return <span class={`mark mark-${strength ?? 'nothing'}`} />;
}

function countOf({ alike, seen, of }: MatrixCell): string {
  return `${alike ?? seen}/${of}`;
}

function inWords({ access, alike, of, seen, strength, ...cell }: MatrixCell): string {
  const outcomes = access.map((outcome) => wording.access[outcome]);
  const limbs = (['promotion', 'in-the-union'] as const).map((limb) => {
    const found = strength[limb];
    return `${wording.limbInLine[limb]}: ${found ? wording.strength[found].toLowerCase() : 'nothing'}`;
  });
  const found =
    alike === undefined
      ? [...limbs, `found on ${seen} of ${of} visits`]
      : [`control, shown the same words on ${alike} of ${of} visits`];
  const gone = cell.void > 0 ? [`${cell.void} visits do not count`] : [];
  return [...outcomes, ...(of > 0 ? found : []), ...gone].join('; ');
}
