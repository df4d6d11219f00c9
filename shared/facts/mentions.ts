import type { TextBlock } from '../observation/text.ts';
import { enterList, firstLetters, startsIn } from './phrase-starts.ts';
import { readTokens, type Token } from './tokens-of.ts';

/** A phrase found in a text: where its words begin and how many characters they span. */
export type Mention = { phrase: string; index: number; length: number };

/** A list of phrases made ready for finding them in one pass over a text's words. */
export type Matcher = {
  /** Leftmost-longest, not overlapping. `phrase` is given back as it was listed. */
  find(text: string): Mention[];
};

type Ending = { phrase: string; asWritten?: readonly string[] };
type Stem = { stem: string; next: Step };
type Step = { words: Map<string, Step>; stems: Map<string, Stem[]>; ends: Ending[] };

const newStep = (): Step => ({ words: new Map(), stems: new Map(), ends: [] });

/** What may stand between two words of one phrase; a sentence end may not. */
const betweenWords = /^(?:[\s\-‐-–'’´/&+]{1,3}|\.)$/u;

/**
 * Makes a list of phrases ready. Words match whole and without regard to case; `*` after a word
 * matches any ending (`kryptowalut*`); `=` before a phrase demands its letter case (`=iDEAL`).
 */
export function compilePhrases(list: readonly string[]): Matcher {
  const root = newStep();
  for (const phrase of list) addPhrase(root, phrase);
  const stems = [...root.stems.values()].flat().map(({ stem }) => stem);
  const number = enterList(root.words.keys(), stems);

  return {
    find(text) {
      const { words, at } = startsIn(text, number);
      if (at.length === 0) return [];
      const found: Mention[] = [];
      let next = 0;
      for (const start of at) {
        if (start < next) continue;
        const { count, phrase } = longestFrom(root, text, words.tokens, start);
        const first = words.tokens[start];
        const last = words.tokens[start + count - 1];
        if (phrase === undefined || first === undefined || last === undefined) continue;
        found.push({ phrase, index: first.index, length: last.end - first.index });
        next = start + count;
      }
      return found;
    },
  };
}

function addPhrase(root: Step, phrase: string): void {
  const cased = phrase.startsWith('=');
  const tokens = readTokens(phrase);
  let step = root;
  for (const token of tokens) {
    step = phrase[token.end] === '*' ? stemOf(step, token.word) : wordOf(step, token.word);
  }
  if (tokens.length === 0) throw new Error(`phrase without a word: "${phrase}"`);
  const asWritten = cased ? tokens.map(({ index, end }) => phrase.slice(index, end)) : undefined;
  step.ends.push({ phrase, asWritten });
}

function wordOf(step: Step, word: string): Step {
  const next = step.words.get(word) ?? newStep();
  step.words.set(word, next);
  return next;
}

function stemOf(step: Step, stem: string): Step {
  if (stem.length < 2) throw new Error(`stem too short to be told apart: "${stem}*"`);
  const alike = step.stems.get(firstLetters(stem)) ?? [];
  step.stems.set(firstLetters(stem), alike);
  const known = alike.find((other) => other.stem === stem);
  if (known) return known.next;
  const next = newStep();
  alike.push({ stem, next });
  return next;
}

type Reach = { count: number; phrase?: string };

function longestFrom(root: Step, text: string, tokens: readonly Token[], start: number): Reach {
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
    for (const { stem, next } of step.stems.get(firstLetters(token.word)) ?? []) {
      if (token.word.startsWith(stem)) walk(next, at + 1);
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
