import type { DocumentPart } from '../observation/document.ts';
import { collapse } from '../observation/segmentation.ts';
import type { Reader } from './reader.ts';
import { wordsIn } from './words-in.ts';

const mostMeta = 500;
const longestContent = 10_000;
const longestStructured = 1_000_000;

/** Reads what the page says about itself: language, title, canonical, alternates, meta, JSON-LD. */
export const readDocument: Reader<DocumentPart> = ({ tree, found, address }) => {
  const part: DocumentPart = { lang: '', title: '', alternates: [], meta: [], structured: [] };
  let broken = 0;
  part.lang = (found.lang ?? '').trim();

  for (const { node, tag } of found.head) {
    const attribute = (name: string) => tree.attribute(node, name)?.trim() ?? '';
    if (tag === 'title') part.title ||= wordsIn(tree, node);
    if (tag === 'meta') meta(attribute);
    if (tag === 'link') link(attribute);
    if (tag === 'script' && /^application\/ld\+json\b/i.test(attribute('type'))) structured(node);
  }
  const problem = broken > 0 ? `${broken} JSON-LD block(s) could not be parsed` : undefined;
  return { part, problem };

  function meta(attribute: (name: string) => string): void {
    const name = attribute('name') || attribute('property') || attribute('http-equiv');
    const content = collapse(attribute('content')).slice(0, longestContent);
    if (name && content && part.meta.length < mostMeta) part.meta.push({ name, content });
  }

  function link(attribute: (name: string) => string): void {
    const rel = attribute('rel').toLowerCase().split(/\s+/);
    const href = attribute('href');
    if (!href) return;
    const target = address(href);
    if (rel.includes('canonical')) part.canonical ??= target;
    const hreflang = attribute('hreflang');
    if (rel.includes('alternate') && hreflang && part.alternates.length < mostMeta) {
      part.alternates.push({ hreflang, href: target });
    }
  }

  function structured(node: Parameters<typeof tree.children>[0]): void {
    let json = '';
    for (const child of Array.from(tree.children(node))) json += tree.text(child) ?? '';
    try {
      if (json.length > longestStructured) throw new RangeError('too long');
      part.structured.push(JSON.parse(json));
    } catch {
      broken++;
    }
  }
};
