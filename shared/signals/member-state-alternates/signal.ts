import type { Facts } from '../../facts/facts.ts';
import type { Parts } from '../../observation/parts.ts';
import { languageSpeakers } from '../../reference/language-speakers.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { findingAt } from '../finding-at.ts';
import { readTag } from '../read-tag.ts';
import { defineSignal } from '../signal.ts';
import { weights } from '../weights.ts';

export default defineSignal({
  id: 'member-state-alternates',
  means: 'search-engine',
  title: 'Tells search engines of versions of the page for member states',
  why: 'An alternate tagged with a member state, or with a language spoken in the Union alone, asks search engines to show that version to persons there.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['document', 'text'],

  detect({ document }, facts) {
    const place = { where: 'head > link[rel=alternate]' };
    const tags = document.alternates.map((alternate) => ({
      ...alternate,
      ...readTag(alternate.hreflang),
    }));
    const oneAddress = new Set(tags.map(({ href }) => href.split('#')[0])).size <= 1;
    const main = facts.languages.shares[0]?.language ?? readTag(document.lang).language;
    const aims =
      (!oneAddress && tags.some((tag) => singlesOut(tag, main))) ||
      isListOfTheUnion(tags, facts, oneAddress);
    const strength = aims && !isForElsewhere(document, facts) ? 'indication' : 'context';
    const named = tags.filter(({ state }) => state !== undefined);
    const unionTongue = tags.filter(
      ({ language, region }) =>
        region === undefined && facts.unionShare(language) >= weights.language.ownToUnion,
    );
    return [
      { of: named, states: named.flatMap(({ state }) => state ?? []) },
      { of: unionTongue, states: unionTongue.flatMap(({ language }) => facts.statesOf(language)) },
    ]
      .filter(({ states }) => states.length > 0)
      .map(({ of, states }) =>
        findingAt(
          place,
          of.map(({ hreflang, href }) => `${hreflang}: ${href}`).join(', '),
          states,
          {
            strength,
          },
        ),
      );
  },
});

type Tag = ReturnType<typeof readTag>;

/**
 * `de-AT` and `en-IE` single out a state. `de-DE` says hardly more than `de`: the region of most of a
 * language's speakers in the Union stands in many a list of nothing but languages.
 */
function singlesOut({ language, state }: Tag, main: string): boolean {
  return state !== undefined && (language === main || homeInUnion(language) !== state);
}

/** The member state with most of a language's speakers, of those where it is official. */
function homeInUnion(language: string): string | undefined {
  return languageSpeakers
    .filter((row) => row.language === language && row.official && isMemberState(row.country))
    .sort((a, b) => b.speakers - a.speakers)[0]?.country;
}

/**
 * More versions for the Union than for the rest of the world. A firm that names twenty languages of
 * the world names some of the Union's too; the text of this page is in none of them.
 */
function isListOfTheUnion(tags: readonly Tag[], facts: Facts, oneAddress: boolean): boolean {
  if (oneAddress) return false;
  const ofUnion = (tag: Tag) =>
    tag.state !== undefined ||
    (tag.region === undefined && facts.unionShare(tag.language) >= weights.language.ownToUnion);
  const elsewhere = (tag: Tag) =>
    tag.region === undefined
      ? tag.language !== '' && facts.statesOf(tag.language).length === 0
      : tag.state === undefined;
  const distinct = (some: readonly Tag[]) => new Set(some.map(({ tag }) => tag)).size;
  return distinct(tags.filter(ofUnion)) > distinct(tags.filter(elsewhere));
}

/**
 * Alternates speak of other pages. A page that is itself made for a state outside the Union, or
 * written in a language that is official nowhere in it, is not the one that they invite to.
 * `en-US` is the default of many a publishing system and names nobody.
 */
function isForElsewhere(document: Parts['document'], facts: Facts): boolean {
  const own = readTag(document.lang);
  if (own.region !== undefined && own.state === undefined && own.tag !== 'en-us') return true;
  const main = facts.languages.shares[0]?.language ?? own.language;
  return main !== '' && main !== 'en' && facts.statesOf(main).length === 0;
}
