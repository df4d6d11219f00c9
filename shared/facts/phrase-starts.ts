import { type Words, wordsOf } from './tokens-of.ts';

/** Numbers of the lists whose phrases begin with a word, or with a stem. */
const listsByWord = new Map<string, number[]>();
const listsByStem = new Map<string, { stem: string; list: number }[]>();
let lists = 0;

/** Stems are kept by their first letters, so that a word is held against few of them. */
export const firstLetters = (word: string): string => word.slice(0, 2);

/** Enters a list of phrases under the words and the stems with which its phrases begin. */
export function enterList(words: Iterable<string>, stems: Iterable<string>): number {
  const list = lists;
  lists += 1;
  for (const word of words) push(listsByWord, word, list);
  for (const stem of stems) push(listsByStem, firstLetters(stem), { stem, list });
  asked.clear();
  return list;
}

/**
 * The places among the words of a text at which a phrase of the list may begin. Every list shares
 * one pass over the text: a word is looked up once, and not once for each of a hundred lists.
 */
export function startsIn(text: string, list: number): { words: Words; at: readonly number[] } {
  const words = wordsOf(text);
  if (words.starts === undefined || words.starts.lists < lists) {
    words.starts = { lists, of: startsOf(words) };
  }
  return { words, at: words.starts.of.get(list) ?? nowhere };
}

const nowhere: readonly number[] = [];
const nothing: ReadonlyMap<number, readonly number[]> = new Map();

function startsOf({ tokens }: Words): ReadonlyMap<number, readonly number[]> {
  let starts: Map<number, number[]> | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const list of listsBeginningWith(tokens[at]?.word ?? '')) {
      starts ??= new Map();
      push(starts, list, at);
    }
  }
  return starts ?? nothing;
}

/** Words that were looked up; a page that makes words up costs one more look-up for each. */
const mostAsked = 50_000;
/** A longer word is a view into its page in V8, and would keep the page. */
const longestAsked = 12;
const asked = new Map<string, readonly number[]>();
const no: readonly number[] = [];

function listsBeginningWith(word: string): readonly number[] {
  const known = asked.get(word);
  if (known !== undefined) return known;
  const stems = listsByStem.get(firstLetters(word)) ?? [];
  const found = new Set(listsByWord.get(word));
  for (const { stem, list } of stems) if (word.startsWith(stem)) found.add(list);
  const answer = found.size === 0 ? no : [...found];
  if (asked.size >= mostAsked) asked.clear();
  if (word.length <= longestAsked) asked.set(word, answer);
  return answer;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
