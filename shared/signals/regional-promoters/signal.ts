import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { numbers } from './numbers.ts';
import { codesIn, type Place, placesIn } from './places-in.ts';
import programmesJson from './programmes.json' with { type: 'json' };
import rolesJson from './roles.json' with { type: 'json' };
import tiersJson from './tiers.json' with { type: 'json' };
import vacanciesJson from './vacancies.json' with { type: 'json' };

const tierList = phrasesOf(tiersJson);
const tiers = compilePhrases(tierList.all);
const reviewedTiers = compilePhrases(tierList.reviewed);
const programmes = compilePhrases(phrasesOf(programmesJson).all);
const roles = compilePhrases(phrasesOf(rolesJson).all);
const vacancies = compilePhrases(phrasesOf(vacanciesJson).all);

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
    if (!setting?.offers) return [];

    const isProgramme = blocks.some(({ text }) => programmes.find(text).length > 0);
    const isCareers =
      careers.test(facts.url) ||
      vacancies.find(document.title).length > 0 ||
      blocks.some(({ kind, text }) => kind === 'heading' && vacancies.find(text).length > 0);
    const found = new Map<string, Finding>();
    let tierAt = Number.NEGATIVE_INFINITY;
    for (const [at, block] of blocks.entries()) {
      if (found.size >= numbers.mostPlaces) break;
      if (block.text.length > weights.prose || found.has(block.text)) continue;
      if (tiers.find(block.text).length > 0) tierAt = at;
      const inTier = isProgramme && at - tierAt <= numbers.blocksToTier;
      const appointed = inTier ? undefined : promoterIn(block, isCareers);
      const states = inTier ? statesOf(block.text) : appointed?.states;
      if (states === undefined || speaksOtherwise(block.text)) continue;
      const strength = inTier ? reachOfTier(blocks.slice(tierAt, at + 1)) : appointed?.strength;
      found.set(block.text, findingAt(block, block.text, states, { strength }));
    }
    return [...found.values()];
  },
});

function statesOf(text: string): Place['states'] | undefined {
  const places = placesIn(text);
  const states = [...places.flatMap((place) => place.states), ...codesIn(text)];
  return states.length > 0 || places.length > 0 ? states : undefined;
}

function reachOfTier(blocks: readonly TextBlock[]): Strength {
  return blocks.some(({ text }) => reviewedTiers.find(text).length > 0) ? 'strong' : 'indication';
}

/** A person or a team for a country; whoever hires one has not yet promoted anything there. */
function promoterIn({ text }: TextBlock, isCareers: boolean) {
  for (const role of roles.find(text)) {
    const states = placesIn(text)
      .filter(({ index, length }) => {
        const between =
          index > role.index ? index - role.index - role.length : role.index - index - length;
        return between <= numbers.closest;
      })
      .flatMap((place) => place.states);
    if (states.length === 0) continue;
    const hires = isCareers || vacancies.find(text).length > 0;
    const strength: Strength = hires ? 'context' : 'indication';
    return { states, strength };
  }
  return undefined;
}
