import * as z from 'zod/mini';
import json from './payment-methods.json' with { type: 'json' };
import { tableOf } from './table.ts';

const PaymentMethod = z.object({
  name: z.string(),
  /** How pages name it, in the language of `compilePhrases`. */
  phrases: z.array(z.string()),
  /** States that it serves, ISO 3166-1 alpha-2; states outside the Union are listed as well. */
  countries: z.array(z.string()),
  /** Whether paying with it takes an account with a bank of those states. */
  localAccount: z.boolean(),
});

/** Ways to pay that serve few states and so tell whose money is asked for. */
export const paymentMethods = tableOf(PaymentMethod).parse(json).rows;
