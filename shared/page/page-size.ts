import { dom } from './dom.ts';

/** How large the page is and through which window it is seen, in CSS pixels. */
export type PageSize = {
  width: number;
  height: number;
  viewportWidth: number;
  viewportHeight: number;
};

/** Measures the page: the crawler decides by it how to take the whole-page screenshot. */
export function pageSize(): PageSize {
  const scroller = dom.scroller(document) ?? dom.documentElement(document);
  return {
    width: Math.max(scroller ? dom.scrollWidth(scroller) : 0, window.innerWidth),
    height: Math.max(scroller ? dom.scrollHeight(scroller) : 0, window.innerHeight),
    viewportWidth: window.innerWidth,
    viewportHeight: window.innerHeight,
  };
}
