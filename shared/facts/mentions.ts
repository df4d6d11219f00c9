import type { TextBlock } from '../observation/text.ts';
import { tokensOf } from './tokens-of.ts';

/** A phrase found in a text: where its words begin and how many characters they span. */
export type Mention = { phrase: string; index: number; length: number };

/** A list of phrases made ready for finding them in one pass over a text's words. */
export type Matcher = {
  /** Leftmost-longest, not overlapping. `phrase` is given back as it was listed. */
  find(text: string): Mention[];
};

type Ending = { phrase: string; asWritten?: readonly string[] };
type Step = {
  words: Map<string, Step>;
  stems: Map<string, Step>;
  lengths: number[];
  ends: Ending[];
};

const newStep = (): Step => ({ words: new Map(), stems: new Map(), lengths: [], ends: [] });

/** What may stand between two words of one phrase; a sentence end may not. */
const betweenWords = /^(?:[\s\-‐-–'’´/&+]{1,3}|\.)$/u;

/**
 * Makes a list of phrases ready. Words match whole and without regard to case; `*` after a word
 * matches any ending (`kryptowalut*`); `=` before a phrase demands its letter case (`=iDEAL`).
 */
export function compilePhrases(list: readonly string[]): Matcher {
  const root = newStep();
  for (const phrase of list) addPhrase(root, phrase);

  return {
    find(text) {
      const tokens = tokensOf(text);
      const found: Mention[] = [];
      for (let at = 0; at < tokens.length; ) {
        const { count, phrase } = longestFrom(root, text, tokens, at);
        const first = tokens[at];
        const last = tokens[at + count - 1];
        if (phrase !== undefined && first && last) {
          found.push({ phrase, index: first.index, length: last.end - first.index });
        }
        at += Math.max(count, 1);
      }
      return found;
    },
  };
}

function addPhrase(root: Step, phrase: string): void {
  const cased = phrase.startsWith('=');
  const tokens = tokensOf(phrase);
  let step = root;
  for (const token of tokens) {
    const open = phrase[token.end] === '*';
    const branch = open ? step.stems : step.words;
    let next = branch.get(token.word);
    if (next === undefined) {
      next = newStep();
      branch.set(token.word, next);
    }
    if (open && !step.lengths.includes(token.word.length)) step.lengths.push(token.word.length);
    step = next;
  }
  if (tokens.length === 0) throw new Error(`phrase without a word: "${phrase}"`);
  const asWritten = cased ? tokens.map(({ index, end }) => phrase.slice(index, end)) : undefined;
  step.ends.push({ phrase, asWritten });
}

type Reach = { count: number; phrase?: string };

function longestFrom(
  root: Step,
  text: string,
  tokens: ReturnType<typeof tokensOf>,
  start: number,
): Reach {
  let best: Reach = { count: 0 };

  const walk = (step: Step, at: number): void => {
    const ending = step.ends.find(({ asWritten }) =>
      (asWritten ?? []).every((word, place) => {
        const token = tokens[start + place];
        return token !== undefined && text.slice(token.index, token.end).startsWith(word);
      }),
    );
    if (ending && at - start > best.count) best = { count: at - start, phrase: ending.phrase };
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) return;
    if (at > start && before && !betweenWords.test(text.slice(before.end, token.index))) return;
    const exact = step.words.get(token.word);
    if (exact) walk(exact, at + 1);
    for (const length of step.lengths) {
      if (token.word.length < length) continue;
      const stem = step.stems.get(token.word.slice(0, length));
      if (stem) walk(stem, at + 1);
    }
  };

  walk(root, start);
  return best;
}

const compiled = new WeakMap<readonly string[], Matcher>();

/** The blocks that name one of the phrases, once for each mention. A list is compiled only once. */
export function mentions<Block extends Pick<TextBlock, 'text'>>(
  blocks: readonly Block[],
  phrases: Matcher | readonly string[],
): (Mention & { block: Block })[] {
  const matcher = isList(phrases) ? compiledOnce(phrases) : phrases;
  return blocks.flatMap((block) => matcher.find(block.text).map((found) => ({ ...found, block })));
}

function isList(phrases: Matcher | readonly string[]): phrases is readonly string[] {
  return Array.isArray(phrases);
}

function compiledOnce(list: readonly string[]): Matcher {
  let matcher = compiled.get(list);
  if (matcher === undefined) {
    matcher = compilePhrases(list);
    compiled.set(list, matcher);
  }
  return matcher;
}
