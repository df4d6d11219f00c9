import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { rightsHolders } from '../../reference/rights-holders.ts';
import { articleKind } from '../article.ts';
import { citiesIn } from '../cities-in.ts';
import { statesIn } from '../country-landing-page/states-in.ts';
import { cryptoPage, namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import boothJson from './booth.json' with { type: 'json' };
import sitesJson from './event-sites.json' with { type: 'json' };
import gatheringsJson from './gatherings.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import { structuredEvents } from './structured-events.ts';

const meetings = phrasesOf(json);
const meeting = compilePhrases(meetings.all);
const reviewedMeeting = compilePhrases(meetings.reviewed);
const gathering = compilePhrases(phrasesOf(gatheringsJson).all);
const booth = compilePhrases(phrasesOf(boothJson).all);
const sites = new Set(sitesJson.rows);
const conferences = new Map(
  rightsHolders
    .filter(({ kind }) => kind === 'conference')
    .flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row] as const)),
);
const conference = compilePhrases([...conferences.keys()]);
const fair =
  /(?:conference|konferen[zc]|summit|expo\b|blockchain week|messe\b|congress?|congreso|kongress)/iu;
const centralEuropeanTime = /(?:^|[^\p{L}])CES?T(?![\p{L}])/u;

export default defineSignal({
  id: 'union-event',
  means: 'events',
  title: 'Invites to an event in a member state',
  why: 'Whoever invites the public to meet it at a place in the Union promotes itself to persons situated there; an invitation to an event or a roadshow is a means of solicitation.',
  basis: ['mica-61-1', 'esma-rs-1', 'esma-rs-1-17'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'document', 'forms'],

  detect({ text, links, document }, facts) {
    const kind = articleKind(document);
    const page = cryptoPage(text.blocks, document, facts);
    if (kind === 'news') return [];
    // An article tells of an event that its firm may only have been at.
    const best: Strength = page === 'offers' && kind === undefined ? 'strong' : 'indication';
    return [
      ...announced(document.structured, facts, page, best),
      ...(page === undefined ? [] : invited(text.blocks, facts, best)),
      ...(page === undefined ? [] : linked(links.links, best)),
      ...(page === undefined ? [] : titled(document.title, text.blocks, facts)),
    ].slice(0, weights.unionEvent.findings);
  },
});

/** Events of the structured data: the firm's own, or one about crypto-assets on an event site. */
function announced(
  structured: readonly unknown[],
  facts: Facts,
  page: 'offers' | 'speaks' | undefined,
  best: Strength,
): Finding[] {
  return structuredEvents(structured).flatMap((event) => {
    const others =
      event.organisers.length > 0 &&
      !event.organisers.some((url) => facts.parties.isFirstParty(url));
    const onSite = sites.has(facts.parties.own);
    if (onSite ? !namesCrypto(event.name) : page === undefined || others) return [];
    const quote = `${event.name} (${event.place})`;
    const strength =
      event.isForLearning || onSite || isFair(event.name) ? ('indication' as const) : best;
    return [findingAt({ where: 'document' }, quote, event.states, { strength })];
  });
}

/** Words that invite to meet the firm, with the place in the same block or right after it. */
function invited(blocks: readonly TextBlock[], facts: Facts, best: Strength): Finding[] {
  const language = facts.languages.shares[0]?.language;
  let left: number = weights.unionEvent.findings;
  return blocks.flatMap((block, at) => {
    if (left <= 0 || block.text.length > weights.unionEvent.invitation) return [];
    const atBooth = booth.find(block.text).length > 0;
    if (!atBooth && meeting.find(block.text).length === 0) return [];
    for (const near of blocks.slice(at, at + 1 + weights.unionEvent.blocksToPlace)) {
      // A place in the next block belongs to the invitation where a date stands with it.
      if (
        near !== block &&
        (near.text.length > weights.unionEvent.dateline || !/\d/u.test(near.text))
      )
        break;
      const { states, isConference } = placesIn(near.text, language);
      if (states.length === 0) continue;
      left -= 1;
      const quote = near === block ? block.text : `${block.text} — ${near.text}`;
      const weaker =
        atBooth || isConference || isFair(quote) || reviewedMeeting.find(block.text).length === 0;
      return [findingAt(block, quote, states, { strength: weaker ? 'indication' : best })];
    }
    if (!centralEuropeanTime.test(block.text)) return [];
    const why = 'The time of the invitation is told in Central European Time.';
    return [findingAt(block, block.text, [], { strength: 'context', why })];
  });
}

/** An hour of the clock. */
const hour = /(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m\b/iu;

/** A page that is headed as a gathering at a place, and tells the hour. */
function titled(title: string, blocks: readonly TextBlock[], facts: Facts): Finding[] {
  const language = facts.languages.shares[0]?.language;
  const main = blocks.filter(({ region }) => region === 'main');
  const first = main.find(({ kind }) => kind === 'heading');
  const heads = [{ text: title, where: 'head > title' }, ...(first ? [first] : [])];
  const head = heads.find(({ text }) => gathering.find(text).length > 0);
  if (head === undefined) return [];
  const near = main.slice(0, weights.unionEvent.blocksToHour);
  if (!near.some(({ text }) => hour.test(text) && text.length <= weights.prose)) return [];
  for (const { text } of [...heads, ...near]) {
    if (text.length > weights.unionEvent.invitation) continue;
    const { states } = placesIn(text, language);
    if (states.length === 0) continue;
    const quote = text === head.text ? text : `${head.text} — ${text}`;
    return [findingAt(head, quote, states, { strength: 'indication' })];
  }
  return [];
}

/** Links to a site of events whose words or address name a place of the Union. */
function linked(links: readonly Link[], best: Strength): Finding[] {
  const found = new Map<string, Finding>();
  for (const link of links) {
    const host = hostOf(link.href);
    if (host === undefined || !sites.has(host) || found.has(link.href)) continue;
    const { pathname } = new URL(link.href);
    const words = pathname
      .replace(/[-_/+]+/gu, ' ')
      .replace(/(^|\s)\p{Ll}/gu, (each) => each.toUpperCase());
    const { states } = placesIn(link.text, undefined);
    const named = states.length > 0 ? states : citiesIn(words);
    if (named.length === 0) continue;
    const strength = isFair(link.text) ? 'indication' : best;
    found.set(link.href, findingAt(link, `${link.text} (${link.href})`, named, { strength }));
  }
  return [...found.values()];
}

function placesIn(
  text: string,
  language: string | undefined,
): { states: MemberState[]; isConference: boolean } {
  const held = conference.find(text).flatMap(({ phrase, index }) => {
    const country = conferences.get(phrase)?.country ?? '';
    const first = text.charAt(index);
    return first === first.toLowerCase() ? [] : [country];
  });
  if (held.length > 0) return { states: held.filter(isMemberState), isConference: true };
  const named = citiesIn(text);
  return { states: named.length > 0 ? named : statesIn(text, language), isConference: false };
}

function isFair(text: string): boolean {
  return fair.test(text) || conference.find(text).length > 0;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : undefined;
}
