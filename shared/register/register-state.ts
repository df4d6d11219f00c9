import { isMemberState } from '../reference/member-state.ts';

/** Codes by which the register means another: the Union's own for Greece, and a slip for Slovenia. */
const meant: Record<string, string> = { EL: 'GR', SL: 'SI' };

/** A state's code in the spelling that counts, `EL` as `GR`; empty where it is no code at all. */
export function registerState(cell: string): string {
  const code = cell.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? (meant[code] ?? code) : '';
}

/** The states of a list, each once; what is no state of the Union or the EEA is told in `faults`. */
export function registerStates(cell: string): { states: string[]; faults: string[] } {
  const states = new Set<string>();
  const faults: string[] = [];
  for (const piece of cell.split(/[|/;,\s]+/u)) {
    if (!/[\p{L}\d]/u.test(piece)) continue;
    const code = registerState(piece);
    if (isMemberState(code)) states.add(code);
    else faults.push(`"${piece}" is no state of the Union or the EEA`);
  }
  return { states: [...states].sort(), faults };
}
