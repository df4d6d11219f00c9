import { dom } from '../../shared/page/dom.ts';
import { allIn, everyRoot } from '../../shared/page/every-root.ts';
import { painted } from '../../shared/page/painted.ts';
import { pause } from '../../shared/page/pause.ts';
import type { HeldPage, ShownStrip } from './page-order.ts';

/** A page that is held still for its pictures, and lets go without a trace. */
export type PageHold = {
  page: HeldPage;
  /** Scrolls to a height; what stays in view is seen on the first strip alone. */
  show(y: number): Promise<ShownStrip>;
  /** Everything as it was, the place to which the analyst had scrolled included. */
  release(): void;
};

/** Lazy pictures that come into view are given this long. */
const settleMs = 150;

/**
 * Takes hold of the page. Elements that stay in view are made invisible by animations of the
 * browser's own: neither the page's tree nor its styles are touched, nothing of it can be observed
 * by the page's observers, and a cancelled animation leaves nothing behind.
 */
export function holdPage(): PageHold {
  const scroller = dom.scroller(document) ?? dom.documentElement(document);
  if (!scroller) throw new Error('the document has no page');
  const before = { x: window.scrollX, y: window.scrollY };
  scrollTo(0, 0);
  const natural = new Map(stickyElements().map((element) => [element, placeOf(element)]));
  const hidden = new Map<Element, Animation>();

  function hideWhatStays(): number {
    let stubborn = 0;
    for (const element of [...fixedElements(), ...stickyElements().filter(isStuck)]) {
      if (hidden.has(element)) continue;
      const animation = element.animate({ opacity: [0, 0] }, { duration: 1, fill: 'forwards' });
      animation.pause();
      hidden.set(element, animation);
      if (Number(getComputedStyle(element).opacity) > 0) stubborn += 1;
    }
    return stubborn;
  }

  function isStuck(element: Element): boolean {
    const own = natural.get(element);
    return own === undefined || Math.abs(placeOf(element) - own) > 1;
  }

  /** A header can stand where it belongs on the next strip: only what sticks there is hidden. */
  function showWhatBelongs(): void {
    for (const [element, animation] of hidden) {
      if (getComputedStyle(element).position !== 'sticky' || isStuck(element)) continue;
      animation.cancel();
      hidden.delete(element);
    }
  }

  return {
    page: measure(scroller),
    async show(y) {
      scrollTo(0, y);
      await painted();
      await pause(settleMs);
      let stubborn = 0;
      if (window.scrollY > 0) {
        showWhatBelongs();
        stubborn = hideWhatStays();
      }
      await painted();
      const { url, height, viewWidth, viewHeight } = measure(scroller);
      return { url, y: window.scrollY, height, viewWidth, viewHeight, stubborn };
    },
    release() {
      for (const animation of hidden.values()) animation.cancel();
      hidden.clear();
      scrollTo(before.x, before.y);
    },
  };
}

function measure(scroller: Element): HeldPage {
  const viewWidth = dom.clientWidth(scroller);
  const viewHeight = dom.clientHeight(scroller);
  const height = dom.scrollHeight(scroller);
  return {
    url: location.href,
    width: dom.scrollWidth(scroller),
    height,
    viewWidth,
    viewHeight,
    windowWidth: window.innerWidth,
    scrollsInside: height <= viewHeight * 1.05 && elements().some(scrollsItself),
  };
}

function scrollTo(left: number, top: number): void {
  window.scrollTo({ left, top, behavior: 'instant' });
}

function elements(): Element[] {
  return everyRoot().flatMap((root) => [...allIn(root, '*')]);
}

function fixedElements(): Element[] {
  return elements().filter((element) => getComputedStyle(element).position === 'fixed');
}

function stickyElements(): Element[] {
  return elements().filter((element) => getComputedStyle(element).position === 'sticky');
}

/** Where an element stands on the page, wherever that is scrolled to. */
function placeOf(element: Element): number {
  return dom.box(element).y + window.scrollY;
}

function scrollsItself(element: Element): boolean {
  const view = dom.clientHeight(element);
  if (view < window.innerHeight * 0.5 || dom.scrollHeight(element) < view * 1.2) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}
