import * as z from 'zod/mini';
import json from './calls-to-action.json' with { type: 'json' };
import { tableOf } from './table.ts';

const CallsToAction = z.object({
  kind: z.enum(['sign-up', 'buy', 'trade', 'deposit', 'download', 'claim-bonus']),
  /** ISO 639-1; `pt-BR` where Brazil words it in its own way. */
  language: z.string(),
  /** Words of buttons, in the language of `compilePhrases`. */
  phrases: z.array(z.string()),
  /** Set where the words count only before a sum of money or crypto: `claim your €25`. */
  withSum: z.optional(z.literal(true)),
  /** Set while no native reader has been through the row. */
  unreviewed: z.optional(z.literal(true)),
});

/** What buttons say that invite a visitor to become, or to act as, a client. */
export const callsToAction = tableOf(CallsToAction).parse(json).rows;
