import type { Image, ImagesPart } from '../observation/images.ts';
import { collapse } from '../observation/segmentation.ts';
import { type LongReader, readAtATime } from './reader.ts';
import { wordsIn } from './words-in.ts';

/** Reads images and drawn logos; a drawing counts when it has a name. */
export const readImages: LongReader<ImagesPart> = function* ({
  tree,
  found,
  limits,
  place,
  address,
}) {
  const images: Image[] = [];
  const spots = found.images.slice(0, limits.images);

  for (const [at, { node, tag, region, link }] of spots.entries()) {
    if (at % readAtATime === 0) yield;
    const attribute = (name: string) => tree.attribute(node, name)?.trim() ?? '';
    const named = attribute('alt') || attribute('aria-label') || attribute('title');
    const alt = collapse(tag === 'svg' ? named || titleOf(node) : named).slice(0, 1_000);
    if (tag === 'svg' && alt === '') continue;
    const { where, box } = place(node);
    const href = link && tree.attribute(link.node, 'href');
    images.push({
      src: tag === 'svg' ? '' : source(node, attribute),
      alt,
      width: box?.width ?? declared(attribute('width')),
      height: box?.height ?? declared(attribute('height')),
      ...(href === undefined ? {} : { link: address(href) }),
      region,
      where,
      ...(box ? { box } : {}),
    });
  }
  const more = found.images.length - spots.length;
  return { part: { images }, problem: more > 0 ? `cut: ${more} more images` : found.cut };

  type Node = (typeof spots)[number]['node'];

  /** The address shown; where a script has yet to put it, the one that waits in the markup. */
  function source(node: Node, attribute: (name: string) => string): string {
    const shown = tree.shownSource(node) ?? attribute('src');
    const waiting =
      attribute('data-src') || attribute('data-lazy-src') || attribute('data-original');
    const placeholder = shown === '' || /^data:/i.test(shown);
    return address(placeholder && waiting ? waiting : shown);
  }

  function titleOf(node: Node): string {
    const title = Array.from(tree.children(node)).find((child) => tree.tag(child) === 'title');
    return title === undefined ? '' : wordsIn(tree, title, 200);
  }

  function declared(size: string): number {
    return tree.hasLayout ? 0 : Math.max(0, Number.parseFloat(size) || 0);
  }
};
