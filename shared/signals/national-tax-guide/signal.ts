import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Parts } from '../../observation/parts.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { articleKind } from '../article.ts';
import { statesIn } from '../country-landing-page/states-in.ts';
import { cryptoPage, namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { readReferral } from '../referral-link/read-referral.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import englishJson from './english.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import stateJson from './state-phrases.json' with { type: 'json' };
import formsJson from './tax-forms.json' with { type: 'json' };

const languageOf = keysByPhrase(json);
const stateOf = keysByPhrase(stateJson);
const stateOfForm = keysByPhrase(formsJson);
const inLanguage = compilePhrases([...languageOf.keys()]);
const inState = compilePhrases([...stateOf.keys()]);
const taxForms = compilePhrases([...stateOfForm.keys()]);
const english = compilePhrases(phrasesOf(englishJson).all);
/** One pass over a text, after which few are left. */
const taxWords = compilePhrases(
  [json, stateJson, formsJson, englishJson].flatMap((each) => phrasesOf(each).all),
);

export default defineSignal({
  id: 'national-tax-guide',
  means: 'education',
  title: 'Explains the taxes of one member state on crypto-assets',
  why: 'A guide to the taxes of one member state serves persons situated there; with a way to the service it has a promotional effect.',
  basis: ['mica-61-1', 'esma-rs-1-17'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'document', 'links', 'forms'],

  detect({ text, document, links }, facts) {
    if (!leadsToService({ text, document, links }, facts)) return [];
    const found = new Map<string, Finding>();
    const put = (place: Parameters<typeof findingAt>[0], words: string, strength: Strength) => {
      const states = statesTaxing(words, facts);
      const key = states.join(' ');
      if (states.length === 0 || states.length > weights.statesOfALandingPage + 2) return;
      const known = found.get(key);
      if (known === undefined || (known.strength === 'context' && strength !== 'context')) {
        found.set(key, findingAt(place, words, states, { strength }));
      }
    };
    if (document.title !== '') put({ where: 'head > title' }, document.title, 'indication');
    for (const block of text.blocks) {
      // A link leads to a guide that stands elsewhere.
      if (block.text.length <= weights.nationalTaxGuide.title) {
        put(block, block.text, block.kind === 'link' ? 'context' : 'indication');
      } else if (
        block.text.length <= weights.nationalTaxGuide.prose &&
        inState.find(block.text).length > 0
      ) {
        put(block, block.text, 'indication');
      }
    }
    return [...found.values()];
  },
});

/** A guide of an authority, a newspaper or an adviser leads to no crypto-asset service. */
function leadsToService(
  { text, document, links }: Pick<Parts, 'text' | 'document' | 'links'>,
  facts: Facts,
): boolean {
  const { parties } = facts;
  const refers = links.links.some(
    (link) =>
      parties.registrableDomain(link.href) !== parties.own &&
      readReferral(link, (url) => parties.isFirstParty(url)) !== undefined,
  );
  if (refers) return true;
  if (cryptoPage(text.blocks, document, facts) === undefined) return false;
  const invites = facts.callsToAction.some(
    ({ kind, quote }) => kind !== 'download' && !quote.includes('?'),
  );
  // An article on taxes speaks of buying and selling without offering either.
  return invites && (articleKind(document) === undefined || facts.servicesOffered.length > 0);
}

/** The states whose taxes a text is about; words of a world language need the state's name. */
function statesTaxing(words: string, facts: Facts): MemberState[] {
  if (taxWords.find(words).length === 0) return [];
  const named = statesIn(words, facts.languages.shares[0]?.language);
  const ofForm = [
    ...inState.find(words).flatMap(({ phrase }) => stateOf.get(phrase) ?? []),
    ...(namesCrypto(words)
      ? taxForms.find(words).flatMap(({ phrase }) => stateOfForm.get(phrase) ?? [])
      : []),
  ].filter(isMemberState);
  if (ofForm.length > 0) return [...new Set(ofForm)].sort();
  const languages = inLanguage.find(words).flatMap(({ phrase }) => languageOf.get(phrase) ?? []);
  if (languages.length === 0) {
    return english.find(words).length > 0 && namesCrypto(words) ? named : [];
  }
  if (named.length > 0) return named;
  return languages
    .filter((language) => facts.unionShare(language) >= weights.language.ownToUnion)
    .flatMap((language) => facts.statesOf(language))
    .filter((state, at, all) => all.indexOf(state) === at);
}

/** Danish and Norwegian share words; a phrase may stand under several keys. */
function keysByPhrase(list: unknown): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, phrases] of Object.entries(phrasesOf(list).byLanguage)) {
    for (const phrase of phrases) keys.set(phrase, [...(keys.get(phrase) ?? []), key]);
  }
  return keys;
}
