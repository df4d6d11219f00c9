import type { MemberState } from '../reference/member-state.ts';
import json from './union-shapes.json' with { type: 'json' };

/** A state as it is drawn: its outline (none for Malta) and the middle of its name. */
type Shape = { path: string; at: readonly [number, number] };

/** What a reader could not see at the size of a report: drawn as a marker, and again enlarged. */
export const smallStates: Partial<Record<MemberState, readonly [number, number]>> = {
  LU: [10, 130],
  LI: [62, 130],
  MT: [10, 168],
  CY: [62, 168],
};

/** A schematic map of the Union and the EEA in SVG units; `context` is the land around it. */
export const unionShapes = {
  width: json.width,
  height: json.height,
  context: json.context,
  of(state: MemberState): Shape {
    const row = json.rows.find(({ code }) => code === state);
    const [x = 0, y = 0] = row?.at ?? [];
    return { path: row?.path ?? '', at: [x, y] };
  },
};
