import type { Tree } from '../../shared/page/tree.ts';

/** A stretch of one text node, from one character to before another. */
export type Stretch = { node: Node; from: number; to: number };

const silent = new Set('script style template noscript'.split(' '));
/** A reader sets spaces between blocks where the markup has none, so spaces do not count. */
const skipped = /[\s\u00ad\u200b-\u200d\ufeff]/u;
/** Words that were cut end in an ellipsis which the page does not have. */
const cut = /^…|…$/g;

/** Where the words stand below a node, text node by text node; nothing where they do not. */
export function wordsBelow(tree: Tree<Node>, top: Node, words: string): Stretch[] {
  const sought = bare(words.replace(cut, ''));
  if (sought === '') return [];
  const places: { node: Node; at: number }[] = [];
  let text = '';
  for (const node of textNodes(tree, top)) {
    const data = tree.text(node) ?? '';
    for (let at = 0; at < data.length; at += 1) {
      const character = data.charAt(at);
      if (skipped.test(character)) continue;
      text += character;
      places.push({ node, at });
    }
  }
  const start = text.indexOf(sought);
  return start < 0 ? [] : stretches(places.slice(start, start + sought.length));
}

/** All text below a node. */
export function allBelow(tree: Tree<Node>, top: Node): Stretch[] {
  return [...textNodes(tree, top)]
    .map((node) => ({ node, from: 0, to: (tree.text(node) ?? '').length }))
    .filter(({ node }) => bare(tree.text(node) ?? '') !== '');
}

function stretches(places: { node: Node; at: number }[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { node, at } of places) {
    const last = found.at(-1);
    if (last?.node === node) last.to = at + 1;
    else found.push({ node, from: at, to: at + 1 });
  }
  return found;
}

/** In reading order, without recursion since pages nest thousands of levels deep. */
function* textNodes(tree: Tree<Node>, top: Node): Generator<Node> {
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (tree.text(node) !== undefined) yield node;
    else if (!silent.has(tree.tag(node)))
      waiting.push(...Array.from(tree.children(node)).reverse());
  }
}

function bare(text: string): string {
  return text.replace(new RegExp(skipped, 'gu'), '');
}
