import type { Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal } from '../signal.ts';
import json from './phrases.json' with { type: 'json' };

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
    const blocks = text.blocks;
    const spots = [
      ...facts.phones.map((phone) => ({ ...phone, what: 'telephone number' })),
      ...facts.countriesNamed
        .filter((named) => named.as === 'address')
        .map((named) => ({ ...named, what: 'address' })),
    ];
    return spots.flatMap((spot) => {
      if (!isMemberState(spot.country) || isOfAnother(spot)) return [];
      const why = `A ${spot.what} in ${spot.country} is there for persons situated in that state.`;
      return [findingAt(spot, spot.quote, [spot.country], { why })];
    });

    /** Details of a data protection officer, a GDPR representative, an authority, a data centre. */
    function isOfAnother(spot: Spot): boolean {
      if (elses.find(spot.quote).length > 0) return true;
      const at = blocks.findIndex(
        ({ where, frame }) => where === spot.where && frame === spot.frame,
      );
      if (at < 0) return false;
      return blocks
        .slice(Math.max(0, at - 2), at + 1)
        .some((block) => elses.find(block.text).length > 0);
    }
  },
});
