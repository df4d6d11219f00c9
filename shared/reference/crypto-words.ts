import * as z from 'zod/mini';
import json from './crypto-words.json' with { type: 'json' };
import { tableOf } from './table.ts';

const CryptoWords = z.object({
  /** `something else`: longer names that only contain a crypto word (a bitcoin ETF is a security). */
  names: z.enum(['crypto-asset', 'something else']),
  phrases: z.array(z.string()),
});

/** Words that name crypto-assets, and the longer ones that do not although they begin alike. */
export const cryptoWords = tableOf(CryptoWords).parse(json).rows;
