import { compilePhrases } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };

const asksWhere = compilePhrases(phrasesOf(json).all);

export default defineSignal({
  id: 'venue-recommendation',
  means: 'education',
  title: 'Tells its readers where to buy or trade crypto-assets',
  why: 'Material that directs its audience to a firm is no longer purely educational.',
  basis: ['mica-61-1', 'esma-rs-1-17'],
  limb: 'promotion',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'links'],

  detect({ text, links }, facts) {
    const leading = byWords(links.links, facts.url);
    const { blocks } = text;
    return blocks.flatMap((heading, at): Finding[] => {
      if (heading.kind !== 'heading' || heading.region !== 'main') return [];
      if (asksWhere.find(heading.text).length === 0 || !namesCrypto(heading.text)) return [];
      const answer = chapter(blocks, at + 1).find((block) => linkIn(block, leading) !== undefined);
      const link = answer && linkIn(answer, leading);
      if (link === undefined) return [];
      const why = `The page says where (“${quoteOf(heading.text)}”) and leads to “${quoteOf(link)}”.`;
      return [findingAt(heading, heading.text, [], { why })];
    });
  },
});

/** Words of the links that lead to another page, in small letters. */
function byWords(links: readonly Link[], url: string): string[] {
  const here = url.split('#')[0];
  const words = links
    .filter(({ href, region, visible }) => visible && region === 'main' && /^https?:/.test(href))
    .filter(({ href }) => href.split('#')[0] !== here)
    .map(({ text }) => text.trim())
    .filter(({ length }) => length >= weights.venueRecommendation.shortestName);
  return [...new Set(words)].slice(0, weights.venueRecommendation.mostLinks);
}

/** The first blocks below a heading, up to the next one. */
function chapter(blocks: readonly TextBlock[], from: number): TextBlock[] {
  const below = blocks.slice(from, from + weights.venueRecommendation.blocksBelow);
  const next = below.findIndex(({ kind }) => kind === 'heading');
  return next < 0 ? below : below.slice(0, next);
}

function linkIn({ text }: TextBlock, leading: readonly string[]): string | undefined {
  return leading.find((words) => text.includes(words));
}
