import { dom } from './dom.ts';
import { allIn, everyRoot } from './every-root.ts';
import { painted } from './painted.ts';
import { pause } from './pause.ts';

export type ScrollLimits = { capMs: number; capHeight: number };
/** How far a page was scrolled; `reachedEnd` is false for pages that go on and on. */
export type Scrolled = {
  steps: number;
  height: number;
  reachedEnd: boolean;
  waitingImages: number;
};
/** What scrolls: the page itself, or the one big box in which it keeps its content. */
type Scroller = { element: Element; view: number };

const stepPause = 70;
const growthPause = 350;
const mostGrowth = 8;

/**
 * Scrolls through the page in steps of a viewport so that lazy content shows, and back to the top.
 * Says whether the end was reached and how many images are still on their way.
 */
export async function scrollThrough({ capMs, capHeight }: ScrollLimits): Promise<Scrolled> {
  const deadline = performance.now() + capMs;
  const scroller = findScroller();
  if (!scroller) return { steps: 0, height: 0, reachedEnd: true, waitingImages: waitingImages() };
  const { element, view } = scroller;
  let steps = 0;
  let grown = 0;
  let reachedEnd = false;

  for (let top = 0; ; steps++) {
    const before = dom.scrollHeight(element);
    dom.scrollTo(element, { top, behavior: 'instant' });
    await painted();
    await pause(stepPause);
    const atEnd = top + view >= dom.scrollHeight(element) - 1;
    if (atEnd) {
      await pause(growthPause);
      reachedEnd = top + view >= dom.scrollHeight(element) - 1;
      if (reachedEnd) break;
    }
    if (dom.scrollHeight(element) > before && atEnd) grown++;
    if (grown >= mostGrowth || performance.now() > deadline || top + view >= capHeight) break;
    top += view;
  }

  const height = Math.round(dom.scrollHeight(element));
  dom.scrollTo(element, { top: 0, behavior: 'instant' });
  await painted();
  return { steps: steps + 1, height, reachedEnd, waitingImages: waitingImages() };
}

function findScroller(): Scroller | undefined {
  const page = dom.scroller(document) ?? dom.documentElement(document);
  if (!page) return undefined;
  const view = Math.max(100, window.innerHeight);
  if (dom.scrollHeight(page) > view * 1.2) return { element: page, view };
  const boxes = everyRoot().flatMap((root) => [...allIn(root, '*')].filter(isBigScroller));
  const biggest = boxes.sort((a, b) => area(b) - area(a))[0];
  return biggest
    ? { element: biggest, view: Math.max(100, dom.clientHeight(biggest)) }
    : { element: page, view };
}

function isBigScroller(element: Element): boolean {
  const view = dom.clientHeight(element);
  if (view < 200 || dom.scrollHeight(element) < view * 1.2) return false;
  if (area(element) < window.innerWidth * window.innerHeight * 0.3) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

function area(element: Element): number {
  return dom.clientWidth(element) * dom.clientHeight(element);
}

/** Images that were asked for and have neither come nor failed. */
function waitingImages(): number {
  let waiting = 0;
  for (const root of everyRoot()) {
    for (const image of allIn(root, 'img')) {
      if (image instanceof HTMLImageElement && !dom.complete(image)) waiting++;
    }
  }
  return waiting;
}
