import * as z from 'zod/mini';
import { type Register, registers } from './registers.ts';

/** One file of the register as it was on a day. */
export const Snapshot = z.object({
  version: z.literal(1),
  register: z.enum(registers),
  /** The day of which it is, `YYYY-MM-DD`. */
  date: z.iso.date(),
  /** Name of the file, without its folder. */
  file: z.string(),
  /** Of the file as it was imported. */
  sha256: z.string(),
  /** Records in the file = rows + refused. */
  records: z.number(),
  rows: z.number(),
  refused: z.array(z.object({ line: z.number(), because: z.string() })),
  /** ISO 8601 in UTC. */
  importedAt: z.string(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** The order of snapshots: by their day, and on one day by when they were imported. */
export function byDay(one: Snapshot, other: Snapshot): number {
  const key = ({ date, importedAt, sha256 }: Snapshot) => `${date} ${importedAt} ${sha256}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

/**
 * The snapshot by which a day is judged: the newest that is not later, or else the first after it.
 */
export function snapshotFor(
  snapshots: readonly Snapshot[],
  register: Register,
  day: string,
): Snapshot | undefined {
  const of = snapshots.filter((each) => each.register === register).sort(byDay);
  return of.findLast(({ date }) => date <= day) ?? of[0];
}
