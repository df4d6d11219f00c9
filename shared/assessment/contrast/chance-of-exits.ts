import { isMemberState } from '../../reference/member-state.ts';
import type { ArmVisit } from './arm-visit.ts';
import { byExit, exitsAgree, grouped } from './exits-agree.ts';
import { limits } from './limits.ts';

/**
 * How likely it is that a site which tosses a coin for each address, and sticks to it, would show
 * the same through all exits of each place and yet tell a state from the controls. All exits of the
 * run bear on it: with two of one state and two of controls it is 1 in 8.
 */
export function chanceOfExits(visits: readonly ArmVisit[], seenBy: ReadonlySet<string>): number {
  const places = grouped(visits, ({ arm }) => (isMemberState(arm.place) ? arm.place : 'controls'));
  const agreeing = [...places.values()].filter((here) =>
    exitsAgree([...grouped(here, ({ arm }) => arm.speaks).values()], seenBy),
  );
  const beyondFirst = agreeing.map((here) => {
    const exits = byExit(here, seenBy).filter(([, { of }]) => of >= limits.visitsToTakePart);
    return Math.max(0, exits.length - 1);
  });
  return 0.5 ** (1 + beyondFirst.reduce((sum, exits) => sum + exits, 0));
}
