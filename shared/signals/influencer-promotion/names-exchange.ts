import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import { tableOf } from '../../reference/table.ts';
import exchangesJson from '../referral-link/exchanges.json' with { type: 'json' };
import commonJson from './common-words.json' with { type: 'json' };

const common = new Set(
  tableOf(z.object({ name: z.string() }))
    .parse(commonJson)
    .rows.map(({ name }) => name),
);
const firms = tableOf(z.object({ firm: z.string() }))
  .parse(exchangesJson)
  .rows.map(({ firm }) => firm)
  .filter((firm) => !common.has(firm));
const names = compilePhrases([...new Set(firms)]);

/** Whether a text names an exchange by a name that is nothing else. */
export function namesExchange(text: string): boolean {
  return names.find(text).length > 0;
}
