import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import type { ArmVisit } from './arm-visit.ts';
import { limits } from './limits.ts';

/** The visits of one language, in complete blocks: those of the state and those of the controls. */
type Cells = { state: readonly ArmVisit[]; control: readonly ArmVisit[] };

/** One state set beside the controls at one stop: the 2x2 of place and language, block by block. */
export type Comparison = {
  stop: string;
  state: MemberState;
  /** Id of the persona whose languages are the own ones. */
  speaks: string;
  own: Cells;
  neutral: Cells;
  /** Complete blocks, and blocks that were planned. */
  blocks: number;
  planned: number;
  /** Every control was itself turned away, so that the difference may be the control's own ban. */
  controlsRefused: boolean;
};

/** A state that could not be compared with anything. */
export type NotCompared = { stop: string; state: MemberState; because: string };

/** Compares each state and persona of a stop with the stop's controls, or says why it cannot be. */
export function comparisonsAt(
  stop: string,
  visits: readonly ArmVisit[],
): (Comparison | NotCompared)[] {
  const outside = visits.filter(({ arm }) => !isMemberState(arm.place));
  const { controls, refused } = fitControls(outside);
  const states = [...new Set(visits.map(({ arm }) => arm.place))].sort().filter(isMemberState);
  return states.flatMap((state) => {
    const inState = visits.filter(({ arm }) => arm.place === state);
    const counted = inState.filter(({ missing }) => missing === undefined);
    const spoken = new Set(inState.map(({ arm }) => arm.speaks).filter((id) => id !== 'neutral'));
    const cannot = (because: string): NotCompared => ({ stop, state, because });
    if (outside.length === 0) return cannot('no control outside the Union was visited');
    if (controls.length === 0) return cannot(`no visit of a control counts: ${reasons(outside)}`);
    if (counted.length === 0) return cannot(`no visit from ${state} counts: ${reasons(inState)}`);
    if (spoken.size === 0) return cannot(`no visit from ${state} spoke its own language`);
    return [...spoken].sort().map((speaks) => {
      const comparison = compare(stop, state, speaks, inState, controls);
      if (comparison.blocks >= limits.blocksForScreening) {
        return { ...comparison, controlsRefused: refused };
      }
      return cannot(
        `only ${comparison.blocks} of ${comparison.planned} blocks are complete (both places, both languages); ${limits.blocksForScreening} are the least`,
      );
    });
  });
}

function compare(
  stop: string,
  state: MemberState,
  speaks: string,
  inState: readonly ArmVisit[],
  controls: readonly ArmVisit[],
): Comparison {
  const cellsOf = (language: string): Cells => ({
    state: inState.filter((one) => one.arm.speaks === language && one.missing === undefined),
    control: controls.filter((one) => one.arm.speaks === language),
  });
  const [own, neutral] = [cellsOf(speaks), cellsOf('neutral')];
  const blocksOf = (cell: readonly ArmVisit[]) => new Set(cell.map(({ arm }) => arm.block));
  const cells = [own.state, own.control, neutral.state, neutral.control].map(blocksOf);
  const planned = new Set(inState.map(({ arm }) => arm.block));
  const complete = new Set([...planned].filter((block) => cells.every((has) => has.has(block))));
  const within = ({ state: here, control }: Cells): Cells => ({
    state: here.filter(({ arm }) => complete.has(arm.block)),
    control: control.filter(({ arm }) => complete.has(arm.block)),
  });
  return {
    stop,
    state,
    speaks,
    own: within(own),
    neutral: within(neutral),
    blocks: complete.size,
    planned: planned.size,
    controlsRefused: false,
  };
}

/**
 * A control that the site itself turns away shows that country's ban and not what the Union alone is
 * shown: it stands aside where another control was let in.
 */
function fitControls(outside: readonly ArmVisit[]): { controls: ArmVisit[]; refused: boolean } {
  const counted = outside.filter(({ missing }) => missing === undefined);
  const turnedAway = (place: string) => {
    const here = counted.filter(({ arm }) => arm.place === place);
    return here.filter(({ refused }) => refused).length * 2 > here.length;
  };
  const letIn = counted.filter(({ arm }) => !turnedAway(arm.place));
  if (letIn.length > 0) return { controls: letIn, refused: false };
  return { controls: counted, refused: counted.length > 0 };
}

/** `3 void (wrong country), 2 an error`, the commonest reason first. */
function reasons(visits: readonly ArmVisit[]): string {
  const counts = new Map<string, number>();
  for (const { missing = 'counts' } of visits) counts.set(missing, (counts.get(missing) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([because, count]) => `${count} × ${because}`)
    .join(', ');
}
