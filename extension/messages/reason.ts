import * as z from 'zod/mini';
import { keysToRead } from './keys-to-read.ts';
import { say } from './say.ts';

const keys = [
  'unreadable.own-page',
  'unreadable.store',
  'unreadable.not-granted',
  'unreadable.local-file',
  'unreadable.error-page',
  'unreadable.closed',
  'unreadable.changed',
  'unreadable.slow',
  'unreadable.no-page',
  'unreadable.stopped',
  'unreadable.other',
  'panel.could-not-assess',
] as const;

/** Why a tab could not be read. It is kept without words, which come when it is shown. */
export const Reason = z.object({
  key: z.enum(keys),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Reason = z.infer<typeof Reason>;

/** A reason in the language that is spoken now, and with the keys that are set now. */
export function sayReason({ key, values }: Reason): string {
  return say(key, { keys: keysToRead(), ...values });
}
