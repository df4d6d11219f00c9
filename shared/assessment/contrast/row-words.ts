import type { Comparison } from './comparison.ts';
import type { Count, Pair } from './fisher.ts';

/** What a report says of a difference between places, in figures. */
export function placeWords(
  { state, blocks, planned }: Comparison,
  { one, other }: Pair,
  figures: { controls: string; exits: number; difference: number; interval: [number, number] },
): string {
  const { controls, exits, difference, interval } = figures;
  const points = Math.round(Math.abs(difference) * 100);
  const outward = difference < 0 ? -1 : 1;
  const [low, high] = interval.map((bound) => Math.round(bound * outward * 100)).sort(ascending);
  const by = exits === 1 ? '1 exit' : `${exits} exits`;
  return `${difference > 0 ? 'Shown to' : 'Hidden from'} ${state}: ${seen(one)} visits from ${state} by ${by} were shown it and ${seen(other)} from ${controls}, over ${blockWords(blocks, planned)}; a difference of ${points} percentage points (95 % interval ${low} to ${high}).`;
}

/** What a report says of a difference between languages, in figures. */
export function languageWords(
  { state, speaks, blocks, planned }: Comparison,
  strata: { here: Pair; control: Pair },
): string {
  const { here, control } = strata;
  return `Shown by language, not by place: speaking as ${speaks}, ${seen(here.one)} visits from ${state} and ${seen(control.one)} from the controls; speaking English, ${seen(here.other)} and ${seen(control.other)}, over ${blockWords(blocks, planned)}.`;
}

/** The exact test in figures of two significant digits, e.g. `p = 0.0079, q = 0.04`. */
export function testWords(p: number, q: number): string {
  return `Fisher’s exact test, two-sided: p = ${figure(p)}, q = ${figure(q)}.`;
}

/** `1 of 8` for one eighth. */
export function oneOf(chance: number): string {
  return `1 of ${Math.round(1 / chance)}`;
}

function blockWords(blocks: number, planned: number): string {
  return blocks === planned ? `${blocks} blocks` : `${blocks} complete blocks of ${planned}`;
}

function seen({ seen: shown, of }: Count): string {
  return `${shown} of ${of}`;
}

function figure(value: number): string {
  return value < 0.0001 ? value.toExponential(0) : String(Number(value.toPrecision(2)));
}

function ascending(a: number, b: number): number {
  return a - b;
}
