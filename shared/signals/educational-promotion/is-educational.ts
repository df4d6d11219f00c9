import { compilePhrases } from '../../facts/mentions.ts';
import type { Parts } from '../../observation/parts.ts';
import { namesCrypto } from '../crypto-page.ts';
import { phrasesOf } from '../phrases.ts';
import json from './phrases.json' with { type: 'json' };

const list = phrasesOf(json);
const titles = compilePhrases(list.all);
const reviewed = compilePhrases(list.reviewed);

/** Where firms keep what they teach. */
const learning =
  /\/(?:academy|akademie|akademia|accademia|academia|learn|learning|education|edu|guides?|tutorials?|university|what-is-[\w-]+|was-ist-[\w-]+|how-to-buy-[\w-]+|ratgeber|wissen|apprendre|aprender|imparare|impara|leren|crypto-101|knowledge)(?:\/|$)|^https?:\/\/(?:academy|learn|edu|education)\./iu;

/** What is done with crypto-assets and with nothing else, in every language. */
const ofTheTrade =
  /(?<!\p{L})(?:staking|defi|blockchains?|airdrops?|stablecoins?|altcoins?)(?!\p{L})/iu;

/** The words that make a page educational material on crypto-assets, and how sure they are. */
export type Lesson = { title: string; reviewed: boolean };

/** What the page teaches, by its title, its headings or its address; undefined where it teaches nothing. */
export function lessonOf(
  { document, text }: Pick<Parts, 'document' | 'text'>,
  url: string,
): Lesson | undefined {
  const headings = text.blocks.filter(
    ({ kind, region }) => kind === 'heading' && region === 'main',
  );
  // The first heading says what a page is; the others are its chapters.
  const first = [document.title, headings[0]?.text ?? ''].filter((words) => words !== '');
  const crypto = first.some((words) => namesCrypto(words) || ofTheTrade.test(words));
  const titled = first.find((words) => titles.find(words).length > 0);
  if (titled !== undefined && crypto) {
    return { title: titled, reviewed: reviewed.find(titled).length > 0 };
  }
  const teaches = learning.test(url) && (crypto || headings.some((each) => namesCrypto(each.text)));
  return teaches ? { title: first[0] ?? url, reviewed: true } : undefined;
}
