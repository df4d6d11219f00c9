import * as z from 'zod/mini';
import { tableOf } from './table.ts';
import json from './word-hacks.json' with { type: 'json' };

const WordHack = z.object({
  /** Top-level domain without its dot. */
  domain: z.string(),
  /** What the ending is read as. */
  reads: z.string(),
});

/** Top-level domains chosen for their sound: alone they say little about a country. */
export const wordHacks = tableOf(WordHack).parse(json).rows;
