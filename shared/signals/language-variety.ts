import * as z from 'zod/mini';
import type { Facts } from '../facts/facts.ts';
import { compilePhrases } from '../facts/mentions.ts';
import { tableOf } from '../reference/table.ts';
import json from './language-varieties.json' with { type: 'json' };
import { weights } from './weights.ts';

const Variety = z.object({
  language: z.string(),
  /** ISO 3166-1 alpha-2, or 419 for Latin America. */
  country: z.string(),
  words: z.array(z.string()),
});

const varieties = tableOf(Variety)
  .parse(json)
  .rows.map((row) => ({ ...row, matcher: compilePhrases(row.words) }));

/**
 * The country whose variety of the language the page is written in, as far as its words tell:
 * `você` and `usuário` are Brazil's Portuguese, `utilizador` and `telemóvel` Portugal's.
 */
export function languageVariety(language: string, { languages }: Facts): string | undefined {
  const counts = varieties
    .filter((variety) => variety.language === language)
    .map(({ country, matcher }) => {
      const words = new Set<string>();
      for (const { block, language: spoken } of languages.blocks) {
        if (spoken !== undefined && spoken !== language) continue;
        for (const { phrase } of matcher.find(block.text)) words.add(phrase);
      }
      return { country, words: words.size };
    })
    .sort((a, b) => b.words - a.words);
  const [first, second] = counts;
  if (first === undefined || first.words < weights.language.wordsOfVariety) return undefined;
  return first.words > (second?.words ?? 0) ? first.country : undefined;
}
