import { compilePhrases } from '../../facts/mentions.ts';
import { tokensOf } from '../../facts/tokens-of.ts';
import { phrasesOf } from '../phrases.ts';
import codesJson from './codes.json' with { type: 'json' };
import hashtagsJson from './hashtags.json' with { type: 'json' };
import labelsJson from './labels.json' with { type: 'json' };
import paidJson from './phrases.json' with { type: 'json' };
import trackedJson from './tracked-links.json' with { type: 'json' };

/** How a text discloses that it promotes for somebody, and whether the words have been reviewed. */
export type Disclosure = { by: 'hashtag' | 'words' | 'tracked-links' | 'code'; reviewed: boolean };

const paid = listOf(paidJson);
const tracked = listOf(trackedJson);
const codes = listOf(codesJson);
const hashtags = wordsOf(hashtagsJson);
const labels = wordsOf(labelsJson);

/** A hashtag is whole: `#ad` is none in `#adventure`, nor in the fragment of an address. */
const hashtag = /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_]{2,40})(?![\p{L}\p{N}_])/gu;
const afterLabel = /^\s?[:)\]|–—]\s?\S/u;
/** A code as promoters give it: capitals and digits, not the name of a currency. */
const code =
  /(?<![\p{L}\p{N}])(?!USD|EUR|BTC|ETH|USDT|USDC|HTTP)[A-Z][A-Z0-9_-]{3,15}(?![\p{L}\p{N}])/u;

/** Whole words, folded as tokens are; the value says whether the word has been reviewed. */
function wordsOf(json: unknown): Map<string, boolean> {
  const { all, reviewed } = phrasesOf(json);
  const fold = (word: string) => tokensOf(word)[0]?.word ?? word;
  return new Map([
    ...all.map((word) => [fold(word), false] as const),
    ...reviewed.map((word) => [fold(word), true] as const),
  ]);
}

function listOf(json: unknown) {
  const { all, reviewed } = phrasesOf(json);
  return { all: compilePhrases(all), reviewed: compilePhrases(reviewed) };
}

/** The plainest disclosure in a text. */
export function disclosureIn(text: string): Disclosure | undefined {
  for (const match of text.matchAll(hashtag)) {
    const written = match[1] ?? '';
    const [token] = tokensOf(written);
    const known = token?.end === written.length ? hashtags.get(token.word) : undefined;
    if (known !== undefined) return { by: 'hashtag', reviewed: known };
  }
  const label = labelOf(text);
  if (label !== undefined) return { by: 'words', reviewed: label };
  const isReviewed = (list: ReturnType<typeof listOf>) => list.reviewed.find(text).length > 0;
  if (paid.all.find(text).length > 0) return { by: 'words', reviewed: isReviewed(paid) };
  if (codes.all.find(text).length > 0 && code.test(text)) {
    return { by: 'code', reviewed: isReviewed(codes) };
  }
  if (tracked.all.find(text).length > 0) {
    return { by: 'tracked-links', reviewed: isReviewed(tracked) };
  }
  return undefined;
}

/** `Werbung: …` labels what follows; `Werbung` alone heads the banners of a newspaper. */
function labelOf(text: string): boolean | undefined {
  const [first] = tokensOf(text);
  if (first === undefined || first.index > 2) return undefined;
  return afterLabel.test(text.slice(first.end, first.end + 4)) ? labels.get(first.word) : undefined;
}
