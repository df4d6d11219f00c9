import type { Facts } from '../../facts/facts.ts';
import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { citiesIn } from '../cities-in.ts';
import europeJson from '../country-landing-page/europe.json' with { type: 'json' };
import { statesIn } from '../country-landing-page/states-in.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import clientsJson from './clients.json' with { type: 'json' };
import firmsJson from './firms.json' with { type: 'json' };
import leadingJson from './leading.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import standingJson from './standing.json' with { type: 'json' };
import testimonialsJson from './testimonials.json' with { type: 'json' };

const lists = {
  /** One pass over a text, after which few are left. */
  any: compilePhrases(
    [json, leadingJson, clientsJson, standingJson].flatMap((each) => phrasesOf(each).all),
  ),
  placed: compilePhrases(phrasesOf(json).all),
  leading: compilePhrases(phrasesOf(leadingJson).all),
  clients: compilePhrases(phrasesOf(clientsJson).all),
  firms: compilePhrases(phrasesOf(firmsJson).all),
  standing: compilePhrases(phrasesOf(standingJson).all),
  europe: compilePhrases(phrasesOf(europeJson).all),
  testimonials: compilePhrases(phrasesOf(testimonialsJson).all),
};
const has = (list: Matcher, text: string) => list.find(text).length > 0;
/** A number of clients: in figures, or a million in a language of the Union. */
const many =
  /\d|(?:^|[^\p{L}])(?:m[ií]li[oóõ]|mili|millio|million|miljo|miljuni|milljó|millió|milhões|milioane|милион|εκατομμύρι|tausend|tuhan|tusen|tusind|tysi|tisíc|tisoč|tisuć|tūkstan|хиляди|mii de|millones|milhares|thousand|migliaia|milliers|miles de|duizend)/iu;
/** The first place in figures: No. 1, Nr. 1, n°1, #1. */
const first = /(?:^|[^\p{L}\d])(?:n[or]?[.°º]?\s?|#)1(?!\d)/iu;

export default defineSignal({
  id: 'union-clientele',
  means: 'own-website',
  title: 'Tells of its clients in the Union or of its rank there',
  why: 'A firm that praises itself with its clients in a member state, or as the first there, addresses the persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'document', 'links', 'forms'],

  detect({ text, document }, facts) {
    if (cryptoPage(text.blocks, document, facts) !== 'offers') return [];
    const main = facts.languages.shares[0]?.language;
    return [...boasts(text.blocks, main, facts), ...testimonials(text.blocks, main)];
  },
});

function boasts(blocks: readonly TextBlock[], main: string | undefined, facts: Facts): Finding[] {
  const found = new Map<string, Finding>();
  for (const block of blocks) {
    if (found.size >= weights.unionClientele.findings) break;
    const { text, kind } = block;
    if (text.length > weights.unionClientele.boast || kind === 'link') continue;
    if (!has(lists.any, text) && !first.test(text)) continue;
    const leads = has(lists.leading, text);
    const counts = has(lists.clients, text) && many.test(text);
    const ranks =
      (has(lists.standing, text) || first.test(text)) && (has(lists.firms, text) || counts);
    const placed = has(lists.placed, text) && (many.test(text) || ranks);
    if (!leads && !placed && !counts && !ranks) continue;
    const states = statesIn(text, main);
    const place = states.length > 0 || has(lists.europe, text);
    if (!leads && !placed && !place) continue;
    const named = states.length > 0 || place ? states : ofLanguage(main, facts);
    if (!found.has(text)) found.set(text, findingAt(block, text, named));
  }
  return [...found.values()];
}

/** `Thousands of Czechs` names its state by the people; the page's language tells which. */
function ofLanguage(main: string | undefined, facts: Facts): MemberState[] {
  const states = main === undefined ? [] : facts.statesOf(main);
  return states.length === 1 ? states : [];
}

/** Who praises the firm and from where: `Anna K., Wien` under a heading of testimonials. */
function testimonials(blocks: readonly TextBlock[], main: string | undefined): Finding[] {
  const at = blocks.findIndex(
    ({ text, kind }) =>
      (kind === 'heading' || text.length <= weights.unionClientele.signature) &&
      has(lists.testimonials, text),
  );
  if (at < 0) return [];
  const signed = blocks
    .slice(at + 1, at + 1 + weights.unionClientele.testimonials)
    .flatMap((block) => {
      const { text, kind } = block;
      if (text.length > weights.unionClientele.signature || kind === 'link' || kind === 'button')
        return [];
      // A signature is a name and, set off from it, a place: Robert Holland is no Dutchman.
      if (/[.!?]\s+\p{Ll}|[!?]$/u.test(text)) return [];
      const place = /[,(–—·|]\s*([^,(–—·|][^–—·|]*)$/u.exec(text)?.[1] ?? '';
      const cities = citiesIn(place);
      const states = cities.length > 0 ? cities : statesIn(place, main);
      return states.length > 0 ? [{ block, states }] : [];
    });
  const states = new Set(signed.flatMap((each) => each.states));
  if (states.size === 0 || states.size > weights.unionClientele.statesOfTestimonials) return [];
  const why = 'The page shows what a client from that state says of the firm.';
  return signed.map(({ block, states: from }) =>
    findingAt(block, block.text, from.filter(isMemberState), { why }),
  );
}
