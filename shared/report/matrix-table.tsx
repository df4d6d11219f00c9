import { Address } from './address.tsx';
import { MatrixCellMarks } from './matrix-cell-marks.tsx';
import type { MatrixColumn } from './matrix-columns.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** As many columns as fit a sheet of A4 upright; more make another table. */
const most = 33;

type Props = {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  anchors: ReadonlyMap<string, string>;
};

/** Stops against kinds of visitors; wide ones scroll sideways on a screen, the stops staying put. */
export function MatrixTable({ columns, rows, anchors }: Props) {
  if (rows.length === 0) return <p class="empty">No visit took place.</p>;
  const parts = Math.ceil(columns.length / most);
  const size = Math.ceil(columns.length / parts);
  const starts = Array.from({ length: parts }, (_, at) => at * size);
  return (
    <>
      {starts.map((from) => (
        <Part
          key={from}
          columns={columns.slice(from, from + size)}
          rows={rows.map(({ stop, cells }) => ({ stop, cells: cells.slice(from, from + size) }))}
          anchors={anchors}
        />
      ))}
      <MatrixLegend controls={columns.some(({ control }) => control)} />
    </>
  );
}

function Part({ columns, rows, anchors }: Props) {
  const controls = columns.filter(({ control }) => control).length;
  const inside = columns.length - controls;
  const [first, last] = [columns[0], columns.at(-1)];
  return (
    <section
      class="matrix-scroll"
      aria-label={`Pages and visitors, ${first?.name} to ${last?.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} class="matrix-corner">
              Stop
            </th>
            {inside > 0 && (
              <th scope="colgroup" colSpan={inside} class="matrix-side">
                Situated in the Union or EEA
              </th>
            )}
            {controls > 0 && (
              <th scope="colgroup" colSpan={controls} class="matrix-side matrix-control">
                Controls
              </th>
            )}
          </tr>
          <tr>
            {columns.map(({ key, name, speaks, control }) => (
              <th key={key} scope="col" class={`matrix-head${control ? ' matrix-control' : ''}`}>
                <span>
                  {name}
                  {speaks !== '' && <span class="quiet"> {speaks}</span>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stop, cells }) => (
            <tr key={stop}>
              <th scope="row">
                <Address url={stop} most={70} />
              </th>
              {cells.map((cell, at) => (
                <MatrixCellMarks
                  key={columns[at]?.key}
                  cell={cell}
                  anchor={cell && anchors.get(cell.visit)}
                  control={columns[at]?.control === true}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MatrixLegend({ controls }: { controls: boolean }) {
  return (
    <ul class="matrix-legend quiet">
      <li>In each cell, the furthest finding on promotion, then on “in the Union”:</li>
      <li>
        <span class="mark mark-deemed" /> deemed solicitation
      </li>
      <li>
        <span class="mark mark-strong" /> strong indication
      </li>
      <li>
        <span class="mark mark-indication" /> indication
      </li>
      <li>
        <span class="mark mark-context" /> context
      </li>
      <li>
        <span class="mark mark-nothing" /> nothing found
      </li>
      <li>4/5: found on four of five visits</li>
      {controls && (
        <li>
          <span class="mark mark-alike">=</span> a control was shown words on which a finding rests;
          findings themselves are not counted for controls
        </li>
      )}
    </ul>
  );
}
