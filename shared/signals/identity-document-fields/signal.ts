import type { Facts, Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { regionBalance } from '../region-balance.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import ambiguousJson from './ambiguous.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import verificationJson from './verification.json' with { type: 'json' };

type Document = { state: MemberState; ambiguous: boolean };

/** The same words may name documents of several states (`rodné číslo`). */
const documents = new Map<string, Document[]>();
for (const [list, ambiguous] of [
  [phrasesOf(json), false],
  [phrasesOf(ambiguousJson), true],
] as const) {
  for (const [state, phrases] of Object.entries(list.byLanguage)) {
    if (!isMemberState(state)) throw new Error(`no member state: ${state}`);
    for (const phrase of phrases) {
      documents.set(phrase, [...(documents.get(phrase) ?? []), { state, ambiguous }]);
    }
  }
}
const names = compilePhrases([...documents.keys()]);
const verification = compilePhrases(phrasesOf(verificationJson).all);

export default defineSignal({
  id: 'identity-document-fields',
  means: 'own-website',
  title: 'Asks clients for an identity number or document of a member state',
  why: 'A firm that asks for a number or document which one member state issues expects clients from there, and accepts them.',
  basis: ['mica-61-1', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['forms', 'text', 'document', 'links'],

  detect({ forms, text, document }, facts) {
    if (cryptoPage(text.blocks, document, facts) === undefined) return [];
    const found = new Map<string, { states: MemberState[]; finding: Finding }>();
    const put = (place: Omit<Spot, 'quote'>, quote: string) => {
      const states = statesOfDocuments(quote, facts);
      const key = states.join(' ');
      if (states.length === 0 || found.has(key)) return;
      found.set(key, { states, finding: findingAt(place, quote, states) });
    };

    for (const form of forms.forms) {
      for (const { name, label, where, options } of form.fields) {
        const words = [
          label,
          name.replace(/[-_[\].]+/gu, ' '),
          ...options.map((each) => each.label),
        ];
        for (const each of words) put({ ...form, where }, each);
      }
    }
    for (const block of text.blocks) {
      if (block.text.length > weights.identityDocumentFields.request) continue;
      if (names.find(block.text).length === 0 || verification.find(block.text).length === 0)
        continue;
      put(block, block.text);
    }
    const all = [...found.values()];
    const states = new Set(all.flatMap((each) => each.states));
    if (states.size <= weights.identityDocumentFields.statesOfAList)
      return all.map(({ finding }) => finding);
    const why = 'The documents of many states are listed, as for the whole world.';
    return all.map(({ finding }) => ({ ...finding, strength: 'context' as const, why }));
  },
});

function statesOfDocuments(words: string, facts: Facts): MemberState[] {
  const states = names
    .find(words)
    .flatMap(({ phrase }) => documents.get(phrase) ?? [])
    .filter(({ state, ambiguous }) => !ambiguous || isBorneOut(state, facts))
    .map(({ state }) => state);
  return [...new Set(states)].sort();
}

/** Words of several countries count where the page is in the state's own language, or points to it. */
function isBorneOut(state: MemberState, facts: Facts): boolean {
  const { languages, regionSigns, unionShare } = facts;
  const spoken = languages.shares[0]?.language ?? '';
  const balance = regionBalance(spoken, facts);
  if (balance.against.size > balance.towards.size) return false;
  if (regionSigns.some(({ country, by }) => country === state && by !== 'alternate')) return true;
  const main = languages.shares[0]?.language ?? '';
  const isOwn = memberStateTable[state].languages.includes(main) && main !== 'en';
  // A DNI is Peru's and Argentina's too, and a titre de séjour Morocco's.
  return isOwn && unionShare(main) >= weights.identityDocumentFields.languageOfTheUnion;
}
