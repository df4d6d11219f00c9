import * as z from 'zod/mini';
import type { Decision } from '../../shared/case/decision.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { changeCase } from './change-case.ts';
import { nameOrRole } from './settings.ts';

/** What an analyst wrote down in a case, on the whole of it or on one visit. */
export const Note = z.object({
  words: z.string(),
  by: z.string(),
  at: z.string(),
  /** Id of the visit that it is on. */
  visit: z.optional(z.string()),
});
export type Note = z.infer<typeof Note>;

/** Writes a note into the ledger of a case; notes are never changed, only followed by others. */
export async function addNote(caseId: string, words: string, visit?: string): Promise<void> {
  const note: Note = {
    words: words.trim(),
    by: await nameOrRole(),
    at: new Date().toISOString(),
    ...(visit === undefined ? {} : { visit }),
  };
  await changeCase(caseId, { kind: 'note', about: { note } }, () => []);
}

/** The notes of a ledger, the oldest first. */
export function notesIn(entries: readonly LedgerEntry[]): Note[] {
  return entries.flatMap(({ kind, about }) => {
    const note = kind === 'note' ? Note.safeParse(about.note) : undefined;
    return note?.success ? [note.data] : [];
  });
}

/** Enters what a reviewer decided on a finding; earlier decisions stay in the chain. */
export async function decide(
  caseId: string,
  decided: Pick<Decision, 'finding' | 'decision' | 'words'>,
): Promise<void> {
  const { signal, url, where, quote } = decided.finding;
  const decision: Decision = {
    finding: { signal, url, where, quote },
    decision: decided.decision,
    words: decided.words.trim(),
    by: await nameOrRole(),
    at: new Date().toISOString(),
  };
  await changeCase(caseId, { kind: 'decision', about: { decision } }, () => []);
}
