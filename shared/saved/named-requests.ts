import type { RequestsPart } from '../observation/requests.ts';
import type { Reading } from '../page/reader.ts';

const loading = /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest)\b/i;

/** Lists the addresses that the markup has a browser load: a saved page has loaded nothing. */
export function namedRequests<Node>({ tree, found, limits, address }: Reading<Node>): {
  part: RequestsPart;
  problem?: string;
} {
  const named: { url: string; kind: string }[] = [];
  for (const { node, tag } of [...found.head, ...found.images, ...found.frames]) {
    const attribute = (name: string) => tree.attribute(node, name) ?? '';
    const link = tag === 'link' && loading.test(attribute('rel')) ? attribute('href') : '';
    const written = tag === 'object' ? attribute('data') : attribute('src') || link;
    if (tag === 'base' || tag === 'meta' || written.trim() === '') continue;
    const url = address(written);
    if (/^https?:/i.test(url)) named.push({ url, kind: tag });
  }
  const requests = named.slice(0, limits.requests);
  const more = named.length - requests.length;
  return { part: { requests }, problem: more > 0 ? `cut: ${more} more requests` : undefined };
}
