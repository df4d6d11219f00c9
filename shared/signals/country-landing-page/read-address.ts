import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { countryNames } from '../../reference/country-names.ts';
import { languageSpeakers } from '../../reference/language-speakers.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { readTag } from '../read-tag.ts';
import { regionBalance } from '../region-balance.ts';
import type { Strength } from '../signal.ts';
import { statesBySpeakers } from '../states-by-speakers.ts';
import { weights } from '../weights.ts';

const rows = new Map(
  countryNames.filter(({ ambiguous }) => !ambiguous).map((row) => [row.name, row.country]),
);
const names = compilePhrases([...rows.keys()]);

const languages = new Set(languageSpeakers.map(({ language }) => language));

type Addressed = { states: MemberState[]; strength: Strength; quote: string };

/**
 * The member state that the address singles out: by the region of a language tag (`/de-at/`), by a
 * name (`/buy-bitcoin-germany`), or by a code (`/pl/`, `pl.`) whose language the page is in.
 */
export function readAddress(facts: Facts): Addressed | undefined {
  if (!URL.canParse(facts.url)) return undefined;
  const url = new URL(facts.url);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const host = url.hostname.split('.');
  const quote = `${url.hostname}${url.pathname}`;

  for (const segment of [segments[0], segments[1], host.length > 2 ? host[0] : undefined]) {
    // `/go-it/` is no tag: its first half is no language of ours.
    if (segment === undefined || !/^[a-z]{2}[-_][a-z]{2}$/iu.test(segment)) continue;
    const { language, state } = readTag(segment);
    if (state !== undefined && languages.has(language))
      return { states: [state], strength: 'indication', quote };
  }
  const [first] = segments;
  const code = first !== undefined && first.length === 2 ? first : host.length > 2 ? host[0] : '';
  const coded = code?.length === 2 ? statesOfCode(code.toLowerCase(), facts) : undefined;
  if (coded !== undefined) return { ...coded, quote };

  for (const segment of segments) {
    const words = segment.replace(/[-_+.]/gu, ' ');
    const named = names.find(words).map(({ phrase }) => rows.get(phrase) ?? '');
    const states = [...new Set(named)].filter(isMemberState);
    if (states.length !== 1 || named.length !== states.length) continue;
    if (facts.callsToAction.length === 0) continue;
    return { states, strength: 'indication', quote };
  }
  return undefined;
}

/** `/pl/` is a language and a state; it counts where the page is written in that language. */
function statesOfCode(code: string, facts: Facts): Omit<Addressed, 'quote'> | undefined {
  const main = facts.languages.shares[0]?.language;
  if (main === undefined || main === 'en') return undefined;
  const upper = code.toUpperCase();
  const isState = isMemberState(upper) && memberStateTable[upper].languages.includes(main);
  if (!isState && code !== main) return undefined;
  const { towards, against } = regionBalance(main, facts);
  if (against.size > towards.size) return undefined;
  const states =
    isState && isMemberState(upper) && code !== main ? [upper] : statesBySpeakers(main, facts).main;
  if (states.length === 0) return undefined;
  const own = facts.unionShare(main) >= weights.language.ownToUnion;
  return { states, strength: own ? 'indication' : 'context' };
}
