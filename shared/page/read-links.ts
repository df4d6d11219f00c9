import type { LinksPart } from '../observation/links.ts';
import { collapse } from '../observation/segmentation.ts';
import { type LongReader, readAtATime } from './reader.ts';

const longestText = 500;

/** Reads every link, whether a visitor can see it or not. */
export const readLinks: LongReader<LinksPart> = function* ({
  tree,
  found,
  limits,
  place,
  address,
}) {
  const part: LinksPart = { links: [] };

  for (const { node, region, seen, shown, all, alt } of found.links.slice(0, limits.links)) {
    if (part.links.length % readAtATime === 0) yield;
    const attribute = (name: string) => collapse(tree.attribute(node, name) ?? '');
    const words = [seen ? shown : all, alt].map(collapse).find((text) => text !== '');
    const text = words ?? (attribute('aria-label') || attribute('title') || collapse(all));
    const hreflang = attribute('hreflang');
    const spot = place(node);
    part.links.push({
      href: address(tree.attribute(node, 'href') ?? ''),
      text: text.slice(0, longestText),
      rel: attribute('rel'),
      ...(hreflang ? { hreflang } : {}),
      region,
      visible: seen && (!tree.hasLayout || spot.box !== undefined),
      ...spot,
    });
  }
  const more = found.links.length - part.links.length;
  return { part, problem: more > 0 ? `cut: ${more} more links` : found.cut };
};
