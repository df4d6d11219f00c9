import type { Facts } from '../facts/facts.ts';
import { compilePhrases } from '../facts/mentions.ts';
import type { Parts } from '../observation/parts.ts';
import type { TextBlock } from '../observation/text.ts';
import { cryptoWords } from '../reference/crypto-words.ts';
import { articleKind } from './article.ts';
import { isExchangePart } from './crypto-service-offer/menu-of.ts';
import { weights } from './weights.ts';

const others = new Set(
  cryptoWords.flatMap(({ names, phrases }) => (names === 'something else' ? phrases : [])),
);
const cryptoNames = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));

/** Blocks that name a crypto-asset from which a page speaks of crypto-assets. */
const blocksThatSpeak = 3;

/**
 * What a page has to do with crypto-assets, for signals of the Union that mean nothing on a page of
 * another trade: it `offers` a service, or only `speaks` of crypto-assets. News does neither.
 */
export function cryptoPage(
  blocks: readonly TextBlock[],
  document: Parts['document'],
  facts: Facts,
): 'offers' | 'speaks' | undefined {
  if (articleKind(document) === 'news') return undefined;
  if (facts.servicesOffered.length > 0 || hasMenuOfExchange(blocks)) return 'offers';
  let naming = namesCrypto(document.title) ? 1 : 0;
  for (const { text } of blocks) {
    if (naming >= blocksThatSpeak) break;
    if (namesCrypto(text)) naming += 1;
  }
  if (naming === 0) return undefined;
  const deals = facts.callsToAction.some(({ kind }) => kind !== 'sign-up' && kind !== 'download');
  if (deals) return 'offers';
  return naming >= blocksThatSpeak ? 'speaks' : undefined;
}

/** Two parts of an exchange in a menu say what it is although nothing on the page is named. */
function hasMenuOfExchange(blocks: readonly TextBlock[]): boolean {
  const parts = blocks.filter(
    ({ region, kind, text }) => region !== 'main' && kind === 'link' && isExchangePart(text),
  );
  return new Set(parts.map(({ text }) => text.toLowerCase())).size >= weights.dealings.menu;
}

/** Whether a text names a crypto-asset; a bitcoin ETF is none. */
export function namesCrypto(text: string): boolean {
  return cryptoNames.find(text).some(({ phrase }) => !others.has(phrase));
}
