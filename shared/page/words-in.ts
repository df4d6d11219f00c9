import { blockTags, collapse, silentTags } from '../observation/segmentation.ts';
import type { Tree } from './tree.ts';

/** The words in an element, seen or not, up to a length: labels and titles, not page text. */
export function wordsIn<Node>(tree: Tree<Node>, node: Node, longest = 2_000): string {
  const waiting: (Node | string)[] = [node];
  let words = '';
  while (waiting.length > 0 && words.length < longest) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (typeof next === 'string') {
      words += next;
      continue;
    }
    const text = tree.text(next);
    if (text !== undefined) words += text.slice(0, longest);
    const tag = tree.tag(next);
    if (next !== node && silentTags.has(tag)) continue;
    const children = tree.children(next);
    if (blockTags.has(tag) || tag === 'br') waiting.push(' ');
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) waiting.push(child);
    }
    if (blockTags.has(tag)) waiting.push(' ');
  }
  return collapse(words).slice(0, longest);
}
