import type { Facts } from '../../facts/facts.ts';
import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { statesBySpeakers } from '../states-by-speakers.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };
import { handleOf, readHandle } from './read-handle.ts';
import stateJson from './state-phrases.json' with { type: 'json' };

type Community = { language?: string; state?: string };

const ofLanguage = phrasesOf(json);
const ofState = phrasesOf(stateJson);
const reviewed = new Set([...ofLanguage.reviewed, ...ofState.reviewed]);
const meanings = new Map<string, Community>([
  ...Object.entries(ofLanguage.byLanguage).flatMap(([language, list]) =>
    list.map((phrase) => [phrase, { language }] as const),
  ),
  ...Object.entries(ofState.byLanguage).flatMap(([state, list]) =>
    list.map((phrase) => [phrase, { state }] as const),
  ),
]);
const phrases: Matcher = compilePhrases([...meanings.keys()]);

export default defineSignal({
  id: 'local-community',
  means: 'social-media',
  title: 'Keeps a community or an account for one member state or its language',
  why: 'An account or group in social media or a messenger that bears the name of a member state or of its language addresses persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['links', 'text', 'document'],

  detect({ links, text, document }, facts) {
    const page = cryptoPage(text.blocks, document, facts);
    if (page === undefined) return [];
    // A channel that is looked at in its own place links to itself by its address.
    const itself = { href: facts.url, text: document.title, where: 'address' };
    const all = [itself, ...links.links.slice(0, weights.localCommunity.links * 10)];
    const read = all.flatMap((link) => {
      const handle = handleOf(link.href);
      return handle === undefined ? [] : [{ link, handle }];
    });
    if (read.length === 0) return [];
    const brands = brandsOf(read, facts);
    const isNamed = read.some(({ handle }) => isOfBrand(handle, brands));
    const best: Strength = page === 'offers' ? 'strong' : 'indication';

    const found = new Map<string, Finding>();
    for (const { link, handle } of read.slice(0, weights.localCommunity.links)) {
      if (found.size >= weights.localCommunity.findings) break;
      const named = readHandle(handle, brands);
      if (named !== undefined && !named.ofBrand && isNamed) continue;
      const finding =
        named === undefined
          ? byWords(link, link.text, facts, best)
          : findingOf(link, `${link.text} (${link.href})`, named, facts, {
              best: named.ofBrand ? best : 'indication',
            });
      if (finding !== undefined && !found.has(link.href)) found.set(link.href, finding);
    }
    for (const block of text.blocks) {
      if (found.size >= weights.localCommunity.findings) break;
      if (block.text.length > weights.localCommunity.label || block.kind === 'link') continue;
      const finding = byWords(block, block.text, facts, best);
      if (finding !== undefined && !found.has(finding.quote)) found.set(finding.quote, finding);
    }
    return [...found.values()];
  },
});

/** A name of a community in the words of a link or a line. */
function byWords(
  place: Pick<Link, 'where' | 'frame' | 'box'>,
  words: string,
  facts: Facts,
  best: Strength,
): Finding | undefined {
  if (words.length > weights.localCommunity.label) return undefined;
  const [mention] = phrases.find(words);
  const named = mention && meanings.get(mention.phrase);
  if (mention === undefined || named === undefined) return undefined;
  const reach = reviewed.has(mention.phrase) ? best : 'indication';
  return findingOf(place, words, named, facts, { best: reach });
}

function findingOf(
  place: Pick<Link, 'where' | 'frame' | 'box'>,
  quote: string,
  { language, state }: Community,
  facts: Facts,
  { best }: { best: Strength },
): Finding | undefined {
  if (state !== undefined) {
    return isMemberState(state) ? findingAt(place, quote, [state], { strength: best }) : undefined;
  }
  if (language === undefined) return undefined;
  const states: MemberState[] = statesBySpeakers(language, facts).main;
  // Spanish and Portuguese communities are mostly those of Latin America.
  const own = facts.unionShare(language) >= weights.language.ownToUnion;
  return states.length === 0
    ? undefined
    : findingAt(place, quote, states, { strength: own ? best : 'indication' });
}

/** The firm's name as its domain has it, and names that several of the page's handles begin with. */
function brandsOf(read: readonly { handle: string }[], { parties }: Facts): Set<string> {
  const own = bare(parties.own.split('.')[0] ?? '');
  const brands = new Set([own]);
  // Where the firm's own handles stand, those beside them are of resellers and friends.
  if (
    own.length >= weights.localCommunity.brand &&
    read.some(({ handle }) => bare(handle).startsWith(own))
  ) {
    return brands;
  }
  const starts = new Map<string, Set<string>>();
  for (const { handle } of read) {
    const start = bare(handle.split(/[_.-]/u)[0] ?? '');
    starts.set(start, (starts.get(start) ?? new Set()).add(handle.toLowerCase()));
  }
  for (const [start, handles] of starts) {
    if (handles.size >= 2 && start.length > weights.localCommunity.brand) brands.add(start);
  }
  return brands;
}

function isOfBrand(handle: string, brands: ReadonlySet<string>): boolean {
  return [...brands].some(
    (brand) => brand.length >= weights.localCommunity.brand && bare(handle).startsWith(brand),
  );
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
