import type { Facts, RegionSign } from '../facts/facts.ts';
import { languageSpeakers } from '../reference/language-speakers.ts';
import { isMemberState, type MemberState } from '../reference/member-state.ts';
import { citiesIn } from './cities-in.ts';
import { domainState } from './domain-state.ts';
import { languageVariety } from './language-variety.ts';
import { weights } from './weights.ts';

/** Kinds of sign that a page in this language is made for the Union, and that it is for elsewhere. */
export type RegionBalance = {
  towards: Set<string>;
  against: Set<string>;
  /** Member states that the signs towards the Union name. */
  states: MemberState[];
  /** States outside the Union that the signs against it name; `419` is Latin America. */
  elsewhere: string[];
};

type Named = { country: string; kind: string; quote: string };

const kinds: Record<RegionSign['by'], string> = {
  'language-tag': 'language tag',
  'locale-meta': 'language tag',
  alternate: 'language tag',
  address: 'address of the page',
  place: 'place',
  currency: 'currency',
  phone: 'telephone number',
  'payment-method': 'payment method',
};

/**
 * Weighs a page's region signs for one language: Portuguese with `R$` and `+55` is Brazil's, German
 * with francs and `+41` Switzerland's. Only states where the language is official take part.
 */
export function regionBalance(language: string, facts: Facts): RegionBalance {
  const states = new Set<string>(facts.statesOf(language));
  const elsewhere = officialElsewhere(language);
  const ofDomain = domainState(facts.parties.own);
  const variety = languageVariety(language, facts);
  const signs = [
    ...facts.regionSigns.map(({ country, by, quote }) => ({ country, kind: kinds[by], quote })),
    ...(ofDomain === undefined
      ? []
      : [{ country: ofDomain, kind: kinds.address, quote: facts.parties.own }]),
    ...(variety === undefined ? [] : [{ country: variety, kind: 'wording', quote: '' }]),
    ...placesNamed(language, facts),
  ];
  // Francs are Liechtenstein's too; what a state elsewhere shares is a sign of that state. A line that
  // names as many states of the Union as others names either.
  const count = (of: ReadonlySet<string>, quote: string) =>
    new Set(
      signs
        .filter((each) => each.quote === quote && of.has(each.country))
        .map(({ country }) => country),
    ).size;
  const shared = new Set(
    signs
      .filter(
        ({ country, kind, quote }) =>
          elsewhere.has(country) &&
          !(kind === kinds.place && count(states, quote) >= count(elsewhere, quote)),
      )
      .map(({ quote }) => quote),
  );
  const balance: RegionBalance = {
    towards: new Set(),
    against: new Set(),
    states: [],
    elsewhere: [],
  };
  for (const { country, kind, quote } of signs) {
    if (elsewhere.has(country)) {
      balance.against.add(kind);
      balance.elsewhere.push(country);
    } else if (states.has(country) && !shared.has(quote)) {
      balance.towards.add(kind);
      if (isMemberState(country)) balance.states.push(country);
    }
  }
  return balance;
}

/**
 * Countries that the text names and, where the language is one of the whole world, cities of the
 * Union in its short lines: `Made in Lyon`.
 */
function placesNamed(language: string, facts: Facts): Named[] {
  const named = facts.countriesNamed.flatMap(({ country, as, region, quote }): Named[] =>
    as === 'text' && region === 'main' ? [{ country, kind: kinds.place, quote }] : [],
  );
  const share = facts.unionShare(language);
  const ofWorld = share < weights.language.ownToUnion && share >= weights.language.atHomeInUnion;
  return ofWorld ? [...named, ...citiesNamed(facts)] : named;
}

const known = new WeakMap<Facts, Named[]>();

function citiesNamed(facts: Facts): Named[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const lines = facts.languages.blocks.filter(
    ({ block }) => block.region === 'main' && block.text.length <= weights.slogan,
  );
  const cities = lines.flatMap(({ block }) =>
    citiesIn(block.text).map((country) => ({ country, kind: kinds.place, quote: block.text })),
  );
  known.set(facts, cities);
  return cities;
}

const elsewhereByLanguage = new Map<string, ReadonlySet<string>>();

/** States outside the Union in which a language is official; `419` is the region of `es-419`. */
function officialElsewhere(language: string): ReadonlySet<string> {
  let states = elsewhereByLanguage.get(language);
  if (states === undefined) {
    states = new Set(
      languageSpeakers
        .filter((row) => row.language === language && row.official && !isMemberState(row.country))
        .map(({ country }) => country)
        .concat(language === 'es' ? ['419'] : []),
    );
    elsewhereByLanguage.set(language, states);
  }
  return states;
}
