import type { Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };

const { statesOfAFirm, details: mostDetails } = weights.unionContactDetails;
const elses = compilePhrases(phrasesOf(json).all);

export default defineSignal({
  id: 'union-contact-details',
  means: 'own-website',
  title: 'Gives a telephone number or an address in a member state',
  why: 'Contact details in a member state are there for persons situated in it.',
  basis: ['mica-61-1', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'document'],

  detect({ text }, facts) {
    const spots = [
      ...facts.phones.map((phone) => ({ ...phone, what: 'telephone number' })),
      ...facts.countriesNamed
        .filter((named) => named.as === 'address')
        .map((named) => ({ ...named, what: 'address' })),
    ];
    const isDirectory = new Set(spots.map(({ country }) => country)).size > statesOfAFirm;
    const blocks = text.blocks;
    const blockAt = new Map<string, number>();
    for (const [at, block] of blocks.entries()) {
      const place = placeOf(block);
      if (!blockAt.has(place)) blockAt.set(place, at);
    }
    const found: Finding[] = [];
    for (const spot of spots) {
      if (found.length >= mostDetails) break;
      if (!isMemberState(spot.country) || isOfAnother(spot)) continue;
      const { country, what } = spot;
      const why = isDirectory
        ? `A ${what} in ${country}, among those of more states than one firm has offices in: a list of resellers, of shops or of authorities.`
        : `A ${what} in ${country} is there for persons situated in that state.`;
      const strength = isDirectory ? 'context' : 'strong';
      found.push(findingAt(spot, spot.quote, [country], { strength, why }));
    }
    return found;

    /** Details of a data protection officer, a GDPR representative, an authority, a data centre. */
    function isOfAnother(spot: Spot): boolean {
      if (elses.find(spot.quote).length > 0) return true;
      const at = blockAt.get(placeOf(spot));
      if (at === undefined) return false;
      return blocks
        .slice(Math.max(0, at - 2), at + 1)
        .some((block) => elses.find(block.text).length > 0);
    }
  },
});

function placeOf({ where, frame = '' }: Pick<Spot, 'where' | 'frame'>): string {
  return `${frame}\n${where}`;
}
