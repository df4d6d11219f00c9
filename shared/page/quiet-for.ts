import { everyRoot } from './every-root.ts';

const watched = ['src', 'srcset', 'hidden', 'open'];
/** What keeps changing in one place is a ticker or a carousel, not a page still loading. */
const patience = { change: 3, growth: 20 };
const rootsEvery = 250;

/**
 * Waits until nothing new has come into the frame for some milliseconds, at most until the cap;
 * says whether it became quiet and how long that took.
 */
export function quietFor(
  milliseconds: number,
  capMilliseconds: number,
): Promise<{ quiet: boolean; waitedMs: number }> {
  const began = performance.now();
  const times = new WeakMap<Node, number>();
  const observed = new Set<Document | ShadowRoot>();
  let lookedForRoots = Number.NEGATIVE_INFINITY;

  return new Promise((resolve) => {
    let quietTimer = setTimeout(end, milliseconds, true);
    const capTimer = setTimeout(end, capMilliseconds, false);
    const observer = new MutationObserver((records) => {
      if (!hasNews(records)) return;
      observeRoots(observer);
      clearTimeout(quietTimer);
      quietTimer = setTimeout(end, milliseconds, true);
    });
    observeRoots(observer);

    function end(quiet: boolean): void {
      observer.disconnect();
      clearTimeout(quietTimer);
      clearTimeout(capTimer);
      resolve({ quiet, waitedMs: Math.round(performance.now() - began) });
    }
  });

  function observeRoots(observer: MutationObserver): void {
    if (performance.now() - lookedForRoots < rootsEvery) return;
    lookedForRoots = performance.now();
    for (const root of everyRoot()) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: watched,
      });
    }
  }

  function hasNews(records: MutationRecord[]): boolean {
    const grown = new Map<Node, boolean>();
    for (const { target, addedNodes, removedNodes } of records) {
      const growth = addedNodes.length > 0 && removedNodes.length === 0;
      grown.set(target, growth && grown.get(target) !== false);
    }
    let news = false;
    for (const [target, growth] of grown) {
      const count = (times.get(target) ?? 0) + 1;
      times.set(target, count);
      if (count <= (growth ? patience.growth : patience.change)) news = true;
    }
    return news;
  }
}
