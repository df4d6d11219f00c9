import * as z from 'zod/mini';
import json from './programme-addresses.json' with { type: 'json' };
import { tableOf } from './table.ts';

const Row = z.strictObject({ in: z.enum(['host', 'path']), words: z.array(z.string()) });
const { rows } = tableOf(Row).parse(json);
const wordsIn = (place: 'host' | 'path') =>
  new Set(rows.filter((row) => row.in === place).flatMap(({ words }) => words));

/** First labels of hosts, and segments of paths, that are those of an affiliate programme's pages. */
export const programmeAddresses = { host: wordsIn('host'), path: wordsIn('path') };
