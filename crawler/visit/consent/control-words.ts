import * as z from 'zod/mini';
import { compilePhrases, type Matcher } from '../../../shared/facts/mentions.ts';
import json from './control-words.json' with { type: 'json' };

const Rows = z.array(
  z.object({ means: z.enum(['accept', 'less', 'pay']), phrases: z.array(z.string()) }),
);
const rows = Rows.parse(json.rows);
const [accept, less, pay] = (['accept', 'less', 'pay'] as const).map(matcherOf);

/** What pressing a control of a banner comes to, by its words. */
export function meaningOf(words: string): 'accept' | 'pay' | 'other' {
  if (has(pay, words)) return 'pay';
  return has(accept, words) && !has(less, words) ? 'accept' : 'other';
}

function matcherOf(means: string): Matcher {
  return compilePhrases(rows.filter((row) => row.means === means).flatMap((row) => row.phrases));
}

function has(matcher: Matcher | undefined, words: string): boolean {
  return matcher !== undefined && matcher.find(words).length > 0;
}
