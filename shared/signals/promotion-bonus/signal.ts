import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import actionsJson from '../crypto-service-offer/actions.json' with { type: 'json' };
import { hasStem } from '../crypto-service-offer/has-stem.ts';
import { speaksOfCrypto } from '../crypto-service-offer/speaks-of-crypto.ts';
import { speakingTo } from '../crypto-service-offer/speaks-to-reader.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { type PromotionSetting, promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };
import rewardsJson from './rewards.json' with { type: 'json' };

const list = phrasesOf(json);
const promotions = compilePhrases(list.all);
const reviewed = compilePhrases(list.reviewed);
const rewardList = phrasesOf(rewardsJson);
const rewards = compilePhrases(rewardList.all);
const reviewedRewards = compilePhrases(rewardList.reviewed);
const actions = phrasesOf(actionsJson);

/** A sum of money or of a crypto-asset: `50 USDT`, `$30,000`, `100 €`. */
const amount =
  /[$€£]\s?\d|\d[\d.,\s]{0,14}(?:[$€£]|(?:USDT|USDC|USD|EUR|BTC|ETH|BNB|PLN|zł|Kč|kr|Ft|lei|sats|eur\p{L}{1,2}|evr\p{L}{1,3})(?!\p{L})|dollar|euro|eiro|ewro|евро|ευρώ|лв|лева|forint|kron|korun|złot)/iu;

/** The word that most languages share; `reward` is also what staking pays. */
const bonus = /^(?:b[oóô]nus|бонус|μπόνους)/iu;

export default defineSignal({
  id: 'promotion-bonus',
  means: 'own-website',
  title: 'Holds out a bonus, waived fees or a prize to new clients',
  why: 'A bonus, a waived fee or a prize for using a crypto-asset service promotes that service.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'document'],

  detect({ text, document }, facts) {
    const setting = promotionSetting({ text, document }, facts);
    if (setting === undefined) return [];

    const calls = new Map(facts.callsToAction.map(({ where, kind }) => [where, kind]));
    const language = languageOf(document.lang, facts);
    const speaks = speakingTo(language);
    const asks = (words: string) => hasStem(actions, language, words) && speaks(words);
    const page: Page = { ...setting, calls, asks, isSubject: () => areAboutCrypto(text.blocks) };
    const found = new Map<string, Finding>();
    for (const block of text.blocks) {
      if (found.size >= weights.promotionBonus.mostPromotions) break;
      if (block.text.length > weights.prose) continue;
      const strength = reachOf(block, page);
      if (strength === undefined || speaksOtherwise(block.text)) continue;
      const key = block.text.toLowerCase();
      if (!found.has(key)) found.set(key, findingAt(block, block.text, [], { strength }));
    }
    return [...found.values()];
  },
});

type Page = PromotionSetting & {
  calls: ReadonlyMap<string, string>;
  /** Whether words ask their reader to become a client or to act as one. */
  asks: (words: string) => boolean;
  /** Whether the page is about crypto-assets. */
  isSubject: () => boolean;
};

function areAboutCrypto(blocks: readonly TextBlock[]): boolean {
  return blocks.filter(({ text }) => speaksOfCrypto(text)).length >= weights.dealings.subject;
}

/** What the witnesses hear, else what a page of few words says of itself. */
function languageOf(lang: string, { languages }: Facts): string {
  return languages.shares[0]?.language ?? (lang.toLowerCase().split(/[-_]/u)[0] || 'en');
}

/** Plain words promote wherever a crypto-asset service is offered; a mere reward needs more. */
function reachOf(block: TextBlock, page: Page): Strength | undefined {
  const { offers, forReading, calls } = page;
  const plain = promotions.find(block.text).length > 0;
  const claims = calls.get(block.where) === 'claim-bonus';
  const rewarded = rewards.find(block.text).length > 0;
  // `Open an account and claim 5 USDT`, on a button or in one line, offers an account by itself.
  const rewardsAccount = claims || (rewarded && calls.has(block.where));
  if (!offers && !forReading && amount.test(block.text)) {
    const crypto = namesCrypto(block.text);
    if (rewardsAccount && crypto) return 'indication';
    if (rewarded && page.asks(block.text) && (crypto || page.isSubject())) return 'indication';
  }
  if (!plain && (!offers || !rewarded)) return undefined;
  if (forReading && block.text.length > weights.slogan) return undefined;
  const crypto = namesCrypto(block.text);
  if (plain) {
    if (!offers && !crypto) return undefined;
    const sure = offers && !forReading && reviewed.find(block.text).length > 0;
    return sure ? 'strong' : 'indication';
  }
  if (forReading) return undefined;
  const sum = amount.test(block.text);
  if (crypto && sum && holdsBonus(block.text)) return 'strong';
  const told = block.text.length <= weights.slogan || (crypto && page.asks(block.text));
  return claims || (sum && told) ? 'indication' : undefined;
}

function holdsBonus(text: string): boolean {
  return reviewedRewards
    .find(text)
    .some(({ index, length }) => bonus.test(text.slice(index, index + length)));
}
