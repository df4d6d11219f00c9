import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import payJson from './pay.json' with { type: 'json' };
import { codesIn, type Place, placesIn } from './places-in.ts';
import programmesJson from './programmes.json' with { type: 'json' };
import rolesJson from './roles.json' with { type: 'json' };
import tiersJson from './tiers.json' with { type: 'json' };
import vacanciesJson from './vacancies.json' with { type: 'json' };

const has = (list: Matcher, text: string) => list.find(text).length > 0;
const tierList = phrasesOf(tiersJson);
const tiers = compilePhrases(tierList.all);
const reviewedTiers = compilePhrases(tierList.reviewed);
const pay = compilePhrases(phrasesOf(payJson).all);
const programmes = compilePhrases(phrasesOf(programmesJson).all);
const roles = compilePhrases(phrasesOf(rolesJson).all);
const vacancies = compilePhrases(phrasesOf(vacanciesJson).all);

/** A rate or a sum: `45 %`, `$600`, `400 EUR`. */
const amount = /\d\s?(?:%|[$€£]|USD|USDT|EUR)|[$€£]\s?\d/u;

const careers =
  /\/(?:careers?|jobs?|karriere|stellen|empleo|vacatures|kariera|lavora|emplois?)\b/iu;

export default defineSignal({
  id: 'regional-promoters',
  means: 'affiliation',
  title: 'Pays or appoints promoters for member states',
  why: 'Pay that is set for clients of a member state, and promoters appointed for one, aim the promotion at persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-2'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'document'],

  detect({ text: { blocks }, document }, facts) {
    const setting = promotionSetting({ text: { blocks }, document }, facts);
    if (setting === undefined) return [];
    // Where promoters are sought the programme is what is told of, and the service hardly.
    if (!setting.offers && cryptoPage(blocks, document, facts) === undefined) return [];
    const language = facts.languages.shares[0]?.language;
    const isProgramme = blocks.some(
      ({ text, region }) =>
        region !== 'footer' && text.length <= weights.slogan && programmes.find(text).length > 0,
    );
    if (!setting.offers && !isProgramme) return [];
    const isCareers =
      careers.test(facts.url) ||
      vacancies.find(document.title).length > 0 ||
      blocks.some(({ kind, text }) => kind === 'heading' && vacancies.find(text).length > 0);
    const found = new Map<string, Finding>();
    let tierAt = Number.NEGATIVE_INFINITY;
    for (const [at, block] of blocks.entries()) {
      if (found.size >= weights.regionalPromoters.mostPlaces) break;
      if (block.text.length > weights.prose || found.has(block.text)) continue;
      if (isProgramme && (has(tiers, block.text) || has(pay, block.text))) tierAt = at;
      const inTier =
        at - tierAt <= weights.regionalPromoters.blocksToTier &&
        block.text.length <= weights.slogan;
      const appointed = inTier || isCareers ? undefined : promoterIn(block, language);
      const states = inTier ? statesOf(block.text, language) : appointed?.states;
      if (states === undefined || speaksOtherwise(block.text)) continue;
      const strength = inTier ? reachOfTier(blocks, at) : appointed?.strength;
      found.set(block.text, findingAt(block, block.text, states, { strength }));
    }
    return [...found.values()];
  },
});

function statesOf(text: string, language: string | undefined): Place['states'] | undefined {
  const places = placesIn(text, language);
  const states = [...places.flatMap((place) => place.states), ...codesIn(text)];
  return states.length > 0 || places.length > 0 ? states : undefined;
}

/** Tier and pay together set the pay by country; one alone may stand there by chance. */
function reachOfTier(blocks: readonly TextBlock[], at: number): Strength {
  const near = blocks.slice(
    Math.max(0, at - weights.regionalPromoters.blocksToTier),
    at + weights.regionalPromoters.blocksAfterTier + 1,
  );
  const tiered = near.some(({ text }) => has(reviewedTiers, text));
  const paid = near.some(({ text }) => has(pay, text) || amount.test(text.slice(0, weights.prose)));
  return tiered && paid ? 'strong' : 'indication';
}

type Promoter = { states: Place['states']; strength: Strength };

/** A person or a team for a country. Whoever hires one has promoted nothing there: a vacancy. */
function promoterIn({ text }: TextBlock, language: string | undefined): Promoter | undefined {
  if (vacancies.find(text).length > 0) return undefined;
  for (const role of roles.find(text)) {
    const states = placesIn(text, language)
      .filter(({ index, length }) => {
        const between =
          index > role.index ? index - role.index - role.length : role.index - index - length;
        return between <= weights.regionalPromoters.closest;
      })
      .flatMap((place) => place.states);
    if (states.length > 0) return { states, strength: 'indication' };
  }
  return undefined;
}
