import * as z from 'zod/mini';
import { compilePhrases } from '../facts/mentions.ts';
import type { Parts } from '../observation/parts.ts';
import { tableOf } from '../reference/table.ts';
import json from './page-tells.json' with { type: 'json' };

const Tells = z.object({
  tells: z.enum(['crypto-assets themselves', 'self-custody', 'a project']),
  phrases: z.array(z.string()),
});

const tells = new Map(
  tableOf(Tells)
    .parse(json)
    .rows.map((row) => [row.tells, compilePhrases(row.phrases)]),
);

/** Whether a block of the page says this of the page: what it deals in, or whose it is. */
export function pageTells(
  what: z.infer<typeof Tells>['tells'],
  { blocks }: Parts['text'],
): boolean {
  const matcher = tells.get(what);
  return matcher !== undefined && blocks.some(({ text }) => matcher.find(text).length > 0);
}
