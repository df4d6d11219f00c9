import type { Facts } from '../../facts/facts.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { wordHacks } from '../../reference/word-hacks.ts';
import { domainState } from '../domain-state.ts';
import { findingAt } from '../finding-at.ts';
import { regionBalance } from '../region-balance.ts';
import { defineSignal } from '../signal.ts';

export default defineSignal({
  id: 'national-domain',
  means: 'own-website',
  title: 'Stands in the domain of a member state or of the Union',
  why: 'A national domain presents the site to persons in that state.',
  basis: ['mica-61-1', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'document'],

  detect(_, facts) {
    if (!URL.canParse(facts.url)) return [];
    const host = new URL(facts.url).hostname.toLowerCase().replace(/\.$/u, '');
    const ending = host.split('.').at(-1) ?? '';
    const place = { where: 'address' };
    if (unionEndings.has(ending)) {
      const why = 'The domain .eu is open to persons in the Union and the EEA only.';
      return [findingAt(place, host, [], { why })];
    }
    const state = domainState(host);
    if (state === undefined || !isMemberState(state)) return [];
    if (wordEndings.has(ending) && !speaksTo(state, facts)) return [];
    return [findingAt(place, host, [state])];
  },
});

/** `.eu` in Latin, Cyrillic and Greek script. */
const unionEndings = new Set(['eu', 'xn--e1a4c', 'xn--qxa6a']);

/** Endings that make words and are bought for that, as in `lend.fi`. */
const wordEndings = new Set(wordHacks.map(({ domain }) => domain));

/** A word ending counts where the page also speaks the state's language or bears a sign of it. */
function speaksTo(state: MemberState, facts: Facts): boolean {
  const main = facts.languages.shares[0]?.language;
  if (main !== undefined && main !== 'en' && memberStateTable[state].languages.includes(main)) {
    const { towards, against } = regionBalance(main, facts);
    return towards.size > against.size;
  }
  return facts.regionSigns.some(({ country, by }) => country === state && by !== 'alternate');
}
