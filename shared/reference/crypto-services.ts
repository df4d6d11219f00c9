import * as z from 'zod/mini';
import json from './crypto-services.json' with { type: 'json' };
import { tableOf } from './table.ts';

const CryptoService = z.object({
  /** Letter of MiCA Art. 3(1)(16); `unspecified` where the words do not tell which. */
  service: z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'unspecified']),
  language: z.string(),
  /** Words for the service; each counts only beside the name of a crypto-asset. */
  phrases: z.array(z.string()),
  /** Set while no native reader has been through the row. */
  unreviewed: z.optional(z.literal(true)),
});

/** How the services of MiCA are offered in 26 languages. */
export const cryptoServices = tableOf(CryptoService).parse(json).rows;
