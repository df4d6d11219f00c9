import { type CheerioAPI, load } from 'cheerio/slim';
import { blockTags } from '../observation/segmentation.ts';
import { resolveAddress } from '../page/resolve-address.ts';
import type { Look, Tree } from '../page/tree.ts';
import { type Shown, styleRules } from './style-rules.ts';

/** Any node of a tree that cheerio has parsed. */
export type SavedNode = ReturnType<CheerioAPI['root']>[0]['children'][number];

/** The text of a style sheet that was saved beside its page, by the address that the page names. */
export type StyleSheetAt = (address: string) => string | undefined;

/** A saved page as the readers want it: shadow roots entered, invisible where its markup says so. */
export function savedTree(
  html: string,
  url: string,
  styleSheetAt: StyleSheetAt = () => undefined,
): Tree<SavedNode> {
  const document = load(html).root()[0];
  if (!document) throw new TypeError('cheerio gave no document');
  const byId = new Map<string, SavedNode>();
  let css = '';
  let base: string | undefined;
  let shadows = false;
  noteAll(document);
  const shownBy = styleRules(css);

  return {
    document,
    url,
    base: () => base ?? url,
    hasLayout: false,
    children: (node) => (shadows ? metChildren(node) : childrenOf(node)),
    text: (node) => (node.type === 'text' ? node.data : undefined),
    tag: tagOf,
    attribute: attributeOf,
    holder: (node) => node.parent ?? undefined,
    hostAround: (node) => (shadows ? hostAround(node) : undefined),
    elements: (holder) => childrenOf(holder).filter((child) => tagOf(child) !== ''),
    withId: (_near, id) => byId.get(id),
    look: (node, tag, around) => lookOf(node, tag, around, shownBy(node)),
    box: () => undefined,
    stretch: () => undefined,
    covers: () => ({ share: 0, atTop: false }),
    shownSource: () => undefined,
  };

  function noteAll(top: SavedNode): void {
    const waiting = [top];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      note(node);
      const children = childrenOf(node);
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        if (child && child.type !== 'text') waiting.push(child);
      }
    }
  }

  function note(node: SavedNode): void {
    const id = attributeOf(node, 'id');
    if (id && !byId.has(id)) byId.set(id, node);
    if (isShadow(node)) shadows = true;
    const tag = tagOf(node);
    if (tag === 'style' && !(shadows && hostAround(node))) css += `${ownText(node)}\n`;
    if (tag === 'link' && isStyleSheet(node)) {
      const written = attributeOf(node, 'href') ?? '';
      const sheet = styleSheetAt(written) ?? styleSheetAt(resolveAddress(written, base ?? url));
      if (sheet !== undefined) css += `${sheet}\n`;
    }
    const href = tag === 'base' ? attributeOf(node, 'href') : undefined;
    if (href) base ??= resolveAddress(href, url);
  }
}

function lookOf(node: SavedNode, tag: string, around: Look, shown: Shown): Look {
  const hidden = attributeOf(node, 'hidden') !== undefined && shown.display === undefined;
  const closed = tag === 'dialog' && attributeOf(node, 'open') === undefined;
  const waiting = closed || attributeOf(node, 'popover') !== undefined;
  return {
    gone: shown.display === 'none' || hidden || waiting || isFaded(shown),
    clipped: false,
    shown: shown.visibility === undefined ? around.shown : shown.visibility === 'visible',
    flow: around.splits || isTakenOut(shown) ? 'block' : flowOf(tag, shown.display),
    splits: /flex|grid/.test(shown.display ?? ''),
    overlay: false,
  };
}

/** Faded to nothing, or clipped to nothing as words for screen readers are. */
function isFaded({ opacity, clip }: Shown): boolean {
  if (opacity !== undefined && Number.parseFloat(opacity) < 0.05) return true;
  const edges = clip?.match(/-?[\d.]+/g)?.map(Number);
  return edges?.length === 4 && edges.every((edge) => edge === edges[0]);
}

/** What floats or is placed by itself is a block, whatever its tag. */
function isTakenOut({ float = 'none', position = 'static' }: Shown): boolean {
  return float === 'left' || float === 'right' || position === 'absolute' || position === 'fixed';
}

function flowOf(tag: string, display: string | undefined): Look['flow'] {
  if (display === undefined) return blockTags.has(tag) ? 'block' : 'inline';
  if (display === 'inline' || display === 'contents') return 'inline';
  return display.startsWith('inline-') ? 'atom' : 'block';
}

/** Light children give way to the shadow root, and come back where its slots are. */
function metChildren(node: SavedNode): SavedNode[] {
  const shadow = childrenOf(node).find(isShadow);
  if (shadow) return childrenOf(shadow);
  const host = tagOf(node) === 'slot' ? hostAround(node) : undefined;
  if (!host) return childrenOf(node);
  const name = attributeOf(node, 'name') ?? '';
  const slotted = childrenOf(host).filter(
    (child) => !isShadow(child) && (attributeOf(child, 'slot') ?? '') === name,
  );
  const filled = slotted.some((child) => child.type === 'text' || tagOf(child) !== '');
  return filled ? slotted : childrenOf(node);
}

function hostAround(node: SavedNode): SavedNode | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (isShadow(at)) return at.parent ?? undefined;
  }
  return undefined;
}

/** `shadowmode` is how Chromium writes a shadow root into MHTML. */
function isShadow(node: SavedNode): boolean {
  if (!('attribs' in node) || node.name !== 'template') return false;
  return 'shadowrootmode' in node.attribs || 'shadowmode' in node.attribs;
}

/** Sheets for print and alternatives that a reader would have to choose show nothing on a screen. */
function isStyleSheet(node: SavedNode): boolean {
  const rel = (attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/);
  const media = attributeOf(node, 'media') ?? '';
  if (rel.includes('alternate') || attributeOf(node, 'disabled') !== undefined) return false;
  return rel.includes('stylesheet') && /^(?:|\s*(?:all|screen)\s*)$/i.test(media);
}

/** A shadow root is no element, though it is written as one. */
function tagOf(node: SavedNode): string {
  return 'name' in node && 'attribs' in node && !isShadow(node) ? node.name : '';
}

function attributeOf(node: SavedNode, name: string): string | undefined {
  return 'attribs' in node ? node.attribs[name] : undefined;
}

function childrenOf(node: SavedNode): SavedNode[] {
  return 'children' in node ? node.children : [];
}

function ownText(node: SavedNode): string {
  return childrenOf(node)
    .map((child) => ('data' in child ? child.data : ''))
    .join('');
}
