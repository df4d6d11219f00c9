import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { tableOf } from '../../reference/table.ts';
import { sentenceAround } from '../../signals/sentence-around.ts';
import json from './walls.json' with { type: 'json' };

const Asks = z.enum(['to sign in', 'to open an account', 'to go to another entity']);
type Asks = z.infer<typeof Asks>;
const Row = z.object({ asks: Asks, language: z.string(), words: z.array(z.string()) });

const { rows } = tableOf(Row).parse(json);
const matchers = Object.fromEntries(
  Asks.options.map((asks) => [
    asks,
    compilePhrases([
      ...new Set(rows.filter((row) => row.asks === asks).flatMap(({ words }) => words)),
    ]),
  ]),
);

/** The sentence by which a page asks this of its visitor, in any of the languages. */
export function asksOn(asks: Asks, words: readonly Pick<TextBlock, 'text'>[]): string | undefined {
  for (const { text } of words) {
    // A comma stands within such a request in many languages: `zaloguj się, aby …`.
    const [mention] = matchers[asks]?.find(text.replaceAll(',', ' ')) ?? [];
    if (mention) return sentenceAround(text, mention);
  }
  return undefined;
}
