import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { paymentMethods } from '../../reference/payment-methods.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };

const methods = new Map(
  paymentMethods.flatMap((method) => method.phrases.map((phrase) => [phrase, method] as const)),
);
const names = compilePhrases([...methods.keys(), '=SEPA']);
const paying = compilePhrases(phrasesOf(json).all);

export default defineSignal({
  id: 'local-payment-methods',
  means: 'own-website',
  title: 'Takes payments by a method of a member state',
  why: 'The method needs an account with a bank of that state: it serves clients situated there and hardly anybody else.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'images', 'forms'],

  detect({ text, images, forms }, facts) {
    const spoken = new Set(
      facts.languages.shares.slice(0, 1).flatMap(({ language }) => facts.statesOf(language)),
    );
    const places = [
      ...text.blocks,
      ...images.images.map((image) => ({ ...image, text: image.alt })),
      ...forms.forms.flatMap((form) =>
        form.fields.flatMap((field) =>
          field.options.map(({ label }) => ({ ...form, where: field.where, text: label })),
        ),
      ),
    ];
    const found = new Map<string, { finding: Finding; strength: Strength }>();
    const everywhere = new Set<string>();
    for (const place of places) {
      for (const { phrase, length } of names.find(place.text)) {
        // A name that is also a word (`Swish`, `eps`) means the method where paying is spoken of.
        // No word is written as `iDEAL` is.
        const isWord = phrase.startsWith('=') && !/^=\p{Ll}\p{Lu}/u.test(phrase);
        if (isWord && !isAboutPaying(place.text, length)) continue;
        const method = methods.get(phrase);
        for (const country of method?.countries ?? []) everywhere.add(country);
        const all = method?.countries.filter(isMemberState) ?? [];
        // A method of neighbours is taken from the people of whom something else on the page tells.
        const own = ownAmong(all, spoken, facts);
        const states = own.length > 0 ? own : all;
        const name = method?.name ?? 'SEPA';
        if (found.has(name) || (method !== undefined && states.length === 0)) continue;
        const isPlain = method?.localAccount === true && (all.length === 1 || own.length > 0);
        const strength = isPlain ? 'strong' : 'indication';
        const why = reason(name, strength);
        found.set(name, { finding: findingAt(place, place.text, states, { why }), strength });
      }
    }
    const isList = everywhere.size > weights.methodsOfAList;
    return [...found.values()].map(({ finding, strength }) => ({
      ...finding,
      strength: isList && strength === 'strong' ? 'indication' : strength,
    }));
  },
});

/** Of several states of a method, those in whose language the page is, else those of other signs. */
function ownAmong(
  states: readonly MemberState[],
  spoken: ReadonlySet<MemberState>,
  facts: Facts,
): MemberState[] {
  if (states.length < 2) return [...states];
  const own = states.filter((state) => spoken.has(state));
  if (own.length > 0) return own;
  const signs = facts.regionSigns.filter(({ by }) => by !== 'payment-method');
  // Euro are the money of twenty states: what points to many at once points to none.
  const single = signs.filter(
    ({ by, quote }) => signs.filter((each) => each.by === by && each.quote === quote).length === 1,
  );
  return states.filter((state) => single.some(({ country }) => country === state));
}

/** The place names little else than the method, or speaks of paying as well. */
function isAboutPaying(text: string, length: number): boolean {
  return text.trim().length <= length + weights.labelBesideName || paying.find(text).length > 0;
}

function reason(name: string, strength: Strength): string {
  if (name === 'SEPA')
    return 'SEPA carries euro payments between accounts in the Union and few states beside it.';
  return strength === 'strong'
    ? `${name} needs an account with a bank of the state: it serves clients situated there and hardly anybody else.`
    : `${name} is used by clients in few states, most of all in these.`;
}
