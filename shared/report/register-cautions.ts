import type { Assessment } from '../assessment/assessment.ts';
import { aboutRegister, type Register } from '../register/registers.ts';

/** The two files without which a look-up says less. */
const needed: readonly Register[] = ['authorised', 'non-compliant'];

/** What a look-up cannot say: snapshots that are younger than the visit, files that were not there. */
export function registerCautions({
  day,
  snapshots,
}: NonNullable<Assessment['register']>): string[] {
  const younger = snapshots.filter(({ date }) => date > day);
  const missing = needed.filter(
    (register) => !snapshots.some((each) => each.register === register),
  );
  return [
    'Absence from the register proves nothing: not every firm needs an entry, the list of non-compliant entities is not exhaustive, and national authorities keep lists of their own. An entry holds for its entity and its websites, not for a brand or a group.',
    ...younger.map(
      ({ register, date }) =>
        `${aboutRegister[register].file} is of ${date}, after the first visit on ${day}: no older one was imported.`,
    ),
    ...missing.map(
      (register) =>
        `${aboutRegister[register].file} was not imported: nothing was looked up in it.`,
    ),
  ];
}
