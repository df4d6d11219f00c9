import type { Facts } from '../facts/facts.ts';
import { languageSpeakers } from '../reference/language-speakers.ts';
import type { MemberState } from '../reference/member-state.ts';
import { weights } from './weights.ts';

/**
 * The member states of a language, those whose people a page in it speaks to first apart from those
 * with few of its speakers: German is official in Belgium, and a page in German with no other sign is
 * not made for Belgium. A state to which something else on the page points is never minor.
 */
export function statesBySpeakers(
  language: string,
  facts: Facts,
): { main: MemberState[]; minor: MemberState[] } {
  const states = facts.statesOf(language);
  const speakers = (state: MemberState) =>
    languageSpeakers.find((row) => row.language === language && row.country === state)?.speakers ??
    0;
  const all = states.reduce((sum, state) => sum + speakers(state), 0);
  const signs = facts.regionSigns;
  // Euro are the money of twenty states: what points to many at once points to none.
  const pointedTo = new Set(
    signs
      .filter(
        ({ by, quote }) =>
          signs.filter((each) => each.by === by && each.quote === quote).length === 1,
      )
      .map(({ country }) => country),
  );
  const isMain = (state: MemberState) =>
    pointedTo.has(state) || speakers(state) >= weights.language.mainState * all;
  return {
    main: states.filter(isMain),
    minor: states.filter((state) => !isMain(state)),
  };
}
