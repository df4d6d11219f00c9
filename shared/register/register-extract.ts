import * as z from 'zod/mini';
import { candidateRows, type PageAsked } from './candidate-rows.ts';
import { indexRegister } from './register-index.ts';
import { RegisterRow } from './register-row.ts';
import { registers } from './registers.ts';

/** The snapshot in which something was looked up. */
export const LookedIn = z.object({
  register: z.enum(registers),
  /** The day of which it is, `YYYY-MM-DD`. */
  date: z.iso.date(),
  file: z.string(),
  sha256: z.string(),
  records: z.number(),
  rows: z.number(),
});
export type LookedIn = z.infer<typeof LookedIn>;

/**
 * What is known from the register for one case: the snapshots in which it was looked up and those of
 * their rows that may bear on it. An assessment rests on it and on no other knowledge of the register.
 */
export const RegisterExtract = z.object({
  version: z.literal(1),
  /** The day for which the snapshots were chosen, that of the first visit. */
  day: z.iso.date(),
  snapshots: z.array(LookedIn),
  rows: z.array(RegisterRow),
});
export type RegisterExtract = z.infer<typeof RegisterExtract>;

/** Takes out of whole snapshots what may bear on these pages; what it leaves out decides nothing. */
export function extractFor(
  whole: RegisterExtract,
  pages: readonly (PageAsked & { text: string })[],
): RegisterExtract {
  const index = indexRegister(whole.rows);
  const rows = new Set(pages.flatMap((page) => candidateRows(index, page)));
  return { ...whole, rows: whole.rows.filter((row) => rows.has(row)) };
}
