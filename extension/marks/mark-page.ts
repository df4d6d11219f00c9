import { dom } from '../../shared/page/dom.ts';
import { liveTree } from '../../shared/page/live-tree.ts';
import type { Tree } from '../../shared/page/tree.ts';
import { elementFinder } from './find-element.ts';
import { highlightNames } from './highlight-names.ts';
import type { MarkOutcome, MarkRequest, Spot } from './spot.ts';
import { allBelow, type Stretch, wordsBelow } from './words-in-page.ts';

const inCode = new Set('html head title meta link script style base'.split(' '));
/** Findings that stand in no element: in the address, a request, the status, the page's own data. */
const inNoElement = /^(?:address|arrival|document|requests)$|^head\b/;

/**
 * Marks places in the frame that it runs in and scrolls to the chosen one. Words are marked through
 * the browser's registry of highlights: the page's tree, attributes and style sheets stay as they are.
 */
export function markPage({ spots, chosen }: MarkRequest): MarkOutcome[] {
  const tree = liveTree();
  const here = spots.filter(isHere);
  const { find, alone } = elementFinder(tree);
  const all: Range[] = [];
  const outcomes = here.map((spot): MarkOutcome => {
    if (inNoElement.test(spot.where)) return { id: spot.id, is: 'in-code' };
    const element = find(spot.where);
    if (element && inCode.has(dom.localName(element))) return { id: spot.id, is: 'in-code' };
    const ranges = wordsOf(tree, spot, element).map(rangeOf);
    const seen = ranges.filter(canBeSeen);
    if (seen.length > 0) {
      all.push(...seen);
      if (spot.id === chosen) show(seen, holderOf(seen[0]));
      return { id: spot.id, is: 'words' };
    }
    if (ranges.length > 0) return { id: spot.id, is: 'unseen' };
    if (!element) return { id: spot.id, is: 'gone' };
    const { width, height } = dom.box(element);
    if (width < 1 || height < 1) return { id: spot.id, is: 'unseen' };
    if (spot.id === chosen) show([], element);
    return { id: spot.id, is: 'element', selector: alone(element) };
  });
  CSS.highlights.set(highlightNames.all, new Highlight(...all));
  return outcomes;
}

/** Takes every mark away from the frame that it runs in. */
export function unmarkPage(): void {
  for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
}

function isHere({ frame }: Spot): boolean {
  return frame === undefined ? window.top === window : frame === dom.documentUrl(document);
}

/** The quoted words where they stood, else anywhere in the frame, else all words of their element. */
function wordsOf(tree: Tree<Node>, { quote }: Spot, element: Element | undefined): Stretch[] {
  const there = element ? wordsBelow(tree, element, quote) : [];
  if (there.length > 0) return there;
  const anywhere = wordsBelow(tree, dom.body(document) ?? document, quote);
  if (anywhere.length > 0) return anywhere;
  return element ? allBelow(tree, element) : [];
}

function rangeOf({ node, from, to }: Stretch): Range {
  const range = dom.range(document);
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function canBeSeen(range: Range): boolean {
  const { width, height } = range.getBoundingClientRect();
  return width >= 1 && height >= 1;
}

function holderOf(range: Range | undefined): Element | undefined {
  const parent = range && dom.parentNode(range.startContainer);
  return parent instanceof Element ? parent : undefined;
}

function show(ranges: Range[], element: Element | undefined): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = 1;
  CSS.highlights.set(highlightNames.chosen, highlight);
  const scroll = Element.prototype.scrollIntoView;
  if (element) scroll.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
}
