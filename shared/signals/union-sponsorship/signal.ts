import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { type RightsHolder, rightsHolders } from '../../reference/rights-holders.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import firstPersonJson from './first-person.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const holders = new Map(
  rightsHolders.flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row] as const)),
);
const names = compilePhrases([...holders.keys()]);
const list = phrasesOf(json);
const partnership = compilePhrases(list.all);
const reviewed = compilePhrases(list.reviewed);
const firstPerson = compilePhrases(phrasesOf(firstPersonJson).all);

export default defineSignal({
  id: 'union-sponsorship',
  means: 'sponsorship',
  title: 'Sponsors a club, a competition or an event of a member state',
  why: 'Sponsoring what people in a member state follow promotes the firm to them; brand advertising of a general nature may also be solicitation.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-1-13'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'images', 'document', 'links', 'forms'],

  detect({ text, images, document }, facts) {
    const kind = articleKind(document);
    const offers =
      facts.servicesOffered.length > 0 ||
      facts.callsToAction.some((call) => call.kind !== 'sign-up' && call.kind !== 'download');
    if (kind === 'news' || !offers) return [];

    const found = new Map<string, Finding>();
    for (const block of text.blocks) {
      if (partnership.find(block.text).length === 0) continue;
      if (kind === 'article' && firstPerson.find(block.text).length === 0) continue;
      const strength = reviewed.find(block.text).length > 0 ? 'strong' : 'indication';
      for (const holder of holdersIn(block.text)) {
        if (found.has(holder.name)) continue;
        const why = `${holder.name} is followed by people in the Union; sponsoring it promotes the firm to them.`;
        const reach = reachOf(holder, strength);
        found.set(
          holder.name,
          findingAt(block, block.text, statesOf(holder), { strength: reach, why }),
        );
      }
    }

    // Logos under a heading such as "Our partners".
    const heading = text.blocks.some(
      (block) => block.kind === 'heading' && partnership.find(block.text).length > 0,
    );
    for (const image of heading && kind === undefined ? images.images : []) {
      for (const holder of holdersIn(image.alt)) {
        if (found.has(holder.name)) continue;
        const why = 'The logo stands on a page that speaks of partners and sponsorship.';
        const reach = reachOf(holder, 'indication');
        found.set(
          holder.name,
          findingAt(image, image.alt, statesOf(holder), { strength: reach, why }),
        );
      }
    }
    return [...found.values()];
  },
});

/** Rights-holders of the Union that a text names, with a capital as names have. */
function holdersIn(text: string): RightsHolder[] {
  return names.find(text).flatMap(({ phrase, index, length }) => {
    const holder = holders.get(phrase);
    const written = text.slice(index, index + length);
    if (holder === undefined || !(isMemberState(holder.country) || holder.country === 'EU'))
      return [];
    // Where the words also mean something else they count as written only.
    const isName = holder.needs === undefined ? /^[\p{Lu}\d]/u.test(written) : written === phrase;
    return isName ? [holder] : [];
  });
}

/** A conference of the trade goes less far (guideline 1, paragraph 17). */
function reachOf({ kind }: RightsHolder, strength: Strength): Strength {
  return kind === 'conference' ? 'indication' : strength;
}

function statesOf({ country }: RightsHolder): MemberState[] {
  return isMemberState(country) ? [country] : [];
}
