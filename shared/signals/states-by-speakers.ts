import type { Facts, RegionSign } from '../facts/facts.ts';
import { languageSpeakers } from '../reference/language-speakers.ts';
import type { MemberState } from '../reference/member-state.ts';
import { weights } from './weights.ts';

/** Signs by which a page says itself for which state it is. */
const declares = new Set<RegionSign['by']>([
  'language-tag',
  'locale-meta',
  'alternate',
  'address',
  'place',
]);

/**
 * The member states of a language, those whose people a page in it speaks to first apart from those
 * with few of its speakers: German is official in Belgium, and a page in German with no other sign is
 * not made for Belgium. A state to which something else on the page points is never minor. A page that
 * says for which of them it is (`/de-at/`, `in Österreich`) leaves out the `others`, unless it names them.
 */
export function statesBySpeakers(
  language: string,
  facts: Facts,
): { main: MemberState[]; minor: MemberState[]; others: MemberState[] } {
  const states = facts.statesOf(language);
  const speakers = (state: MemberState) =>
    languageSpeakers.find((row) => row.language === language && row.country === state)?.speakers ??
    0;
  const all = states.reduce((sum, state) => sum + speakers(state), 0);
  const pointedTo = statesPointedTo(facts.regionSigns);
  const own = states.filter((state) => pointedTo.has(state));
  const declared = facts.regionSigns.some(
    ({ country, by }) => declares.has(by) && own.some((state) => state === country),
  );
  const named = new Set(
    facts.countriesNamed.flatMap(({ country, region }) => (region === 'main' ? [country] : [])),
  );
  const isOther = (state: MemberState) => declared && !pointedTo.has(state) && !named.has(state);
  const isMain = (state: MemberState) =>
    pointedTo.has(state) || speakers(state) >= weights.language.mainState * all;
  const meant = states.filter((state) => !isOther(state));
  return {
    main: meant.filter(isMain),
    minor: meant.filter((state) => !isMain(state)),
    others: states.filter(isOther),
  };
}

/** Euro are the money of twenty states: what points to many at once points to none, unless it names each. */
function statesPointedTo(signs: readonly RegionSign[]): Set<string> {
  return new Set(
    signs
      .filter(
        ({ by, quote }) =>
          by === 'place' ||
          signs.filter((each) => each.by === by && each.quote === quote).length === 1,
      )
      .map(({ country }) => country),
  );
}
