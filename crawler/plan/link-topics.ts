import * as z from 'zod/mini';
import { tableOf } from '../../shared/reference/table.ts';
import table from './link-words.json' with { type: 'json' };

/** How much sooner a page of this kind is visited: where solicitation is most likely found. */
const worth = {
  promotion: 10,
  affiliation: 10,
  'restricted-countries': 9,
  country: 8,
  partnership: 7,
  event: 6,
  legal: 6,
  registration: 6,
  community: 5,
  terms: 5,
  app: 5,
  about: 4,
  fees: 4,
} as const;
export type LinkTopic = keyof typeof worth;

export const topicWorth: Readonly<Record<LinkTopic, number>> = worth;

const Row = z.object({
  topic: z.enum(Object.keys(worth) as LinkTopic[]),
  language: z.string(),
  words: z.array(z.string()),
});

const topicOfWords = new Map<string, Set<LinkTopic>>();
let longest = 1;
for (const { topic, words } of tableOf(Row).parse(table).rows) {
  for (const phrase of words) {
    const tokens = tokensOf(phrase);
    const key = tokens.join(' ');
    topicOfWords.set(key, (topicOfWords.get(key) ?? new Set()).add(topic));
    longest = Math.max(longest, tokens.length);
  }
}

/** The kinds of page that a link's address and words speak of. */
export function linkTopics(path: string, words: string): Set<LinkTopic> {
  const topics = new Set<LinkTopic>();
  for (const tokens of [tokensOf(decoded(path)), tokensOf(words.slice(0, 200))]) {
    for (let start = 0; start < tokens.length; start += 1) {
      for (let end = start + 1; end <= Math.min(start + longest, tokens.length); end += 1) {
        const found = topicOfWords.get(tokens.slice(start, end).join(' '));
        for (const topic of found ?? []) topics.add(topic);
      }
    }
  }
  return topics;
}

/** Words in lower case without accents, whatever joins them in an address or a sentence. */
function tokensOf(words: string): string[] {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
