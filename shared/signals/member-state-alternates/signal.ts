import type { Facts } from '../../facts/facts.ts';
import type { Parts } from '../../observation/parts.ts';
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
    const strength = oneAddress || isForElsewhere(document, facts) ? 'context' : 'indication';
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
