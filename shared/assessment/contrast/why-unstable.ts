import type { ArmVisit } from './arm-visit.ts';
import type { Comparison } from './comparison.ts';
import { agreement, byExit, countOf, exitsAgree } from './exits-agree.ts';
import { type Count, fisher } from './fisher.ts';
import { limits } from './limits.ts';
import type { ShownThing } from './shown-things.ts';
import type { Tally } from './tally.ts';

/** Why visits that should have seen the same did not; undefined where every arm agrees with itself. */
export function whyUnstable(
  { own, neutral, state, speaks }: Comparison,
  { seenBy }: ShownThing,
  { first, repeat }: Tally,
): string | undefined {
  const places = [
    { place: state, arms: [own.state, neutral.state] },
    { place: 'the controls', arms: [own.control, neutral.control] },
  ];
  for (const { place, arms } of places) {
    const steady = arms.every((arm) => isStable(arm, seenBy));
    if (steady ? !exitsAgree(arms, seenBy) : arms.some((arm) => exitsDecide(arm, seenBy))) {
      return `the exits of ${place} disagree, though each agrees with itself: ${exitWords(arms.flat(), seenBy)}`;
    }
  }
  if (fisher({ one: first, other: repeat }).p <= limits.pOfNoise) {
    return `the same arm, repeated by another exit, differs: ${words(first)} and ${words(repeat)} visits from ${state}`;
  }
  const restless = places
    .flatMap(({ place, arms }) => arms.map((arm, at) => ({ place, arm, own: at === 0 })))
    .find(({ arm }) => !isStable(arm, seenBy));
  if (restless === undefined) return undefined;
  const speaking = restless.own ? `as ${speaks}` : 'English';
  return `visits that are alike disagree: ${words(countOf(restless.arm, seenBy))} in ${restless.place}, speaking ${speaking}`;
}

function isStable(arm: readonly ArmVisit[], seenBy: ReadonlySet<string>): boolean {
  return agreement(countOf(arm, seenBy)) >= limits.stability;
}

/** Whether an arm disagrees only because its exits do, each of which agrees with itself. */
function exitsDecide(visits: readonly ArmVisit[], seenBy: ReadonlySet<string>): boolean {
  const exits = byExit(visits, seenBy).map(([, count]) => count);
  const steady = exits.every((count) => agreement(count) >= limits.stability);
  return exits.length > 1 && steady && exits.every(({ of }) => of >= limits.visitsToTakePart);
}

function exitWords(visits: readonly ArmVisit[], seenBy: ReadonlySet<string>): string {
  return byExit(visits, seenBy)
    .map(([exit, count]) => `${exit} ${words(count)}`)
    .join(', ');
}

function words({ seen, of }: Count): string {
  return `${seen} of ${of}`;
}
