import { dom } from './dom.ts';
import type { Look } from './tree.ts';

const gone: Look = {
  gone: true,
  clipped: false,
  shown: false,
  flow: 'inline',
  splits: false,
  overlay: false,
};

/**
 * Whether a visitor can see what stands in an element, given what surrounds it. Text below the
 * fold or in a box that scrolls can be seen; tricks that keep text for machines only cannot.
 */
export function visible(element: Element, tag: string, around: Look): Look {
  const style = getComputedStyle(element);
  const { display, position, overflowX, visibility } = style;
  if (display === 'none' || style.contentVisibility === 'hidden') return gone;
  if (style.opacity !== '1' && Number.parseFloat(style.opacity) < 0.05) return gone;
  const inFlow = position === 'static' || position === 'relative' || position === 'sticky';
  if (!inFlow && isOut(element, position, style.clip)) return gone;
  if (style.clipPath !== 'none' && /^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath)) {
    return gone;
  }
  const escapes = position === 'fixed' || position === 'absolute';
  const clips = overflowX !== 'visible' && tag !== 'html' && tag !== 'body';
  const inline = display.startsWith('inline') || display.startsWith('ruby');
  return {
    gone: false,
    clipped: (around.clipped && !escapes) || (clips && isTiny(element)),
    shown: visibility === 'visible',
    flow:
      !inline && display !== 'contents'
        ? 'block'
        : display.startsWith('inline-')
          ? 'atom'
          : 'inline',
    splits: false,
    overlay: position === 'fixed' || position === 'sticky' || isHigh(position, style.zIndex),
  };
}

/** Whether the words of an element are pushed or shrunk out of sight. */
export function hidesWords(element: Element): boolean {
  const style = getComputedStyle(element);
  return Number.parseFloat(style.fontSize) < 1 || Number.parseFloat(style.textIndent) <= -500;
}

/** Out of the flow, and clipped to nothing or beyond the edge that nobody can scroll to. */
function isOut(element: Element, position: string, clip: string): boolean {
  if (clip !== 'auto' && isEmptyClip(clip)) return true;
  const { left, right, top, bottom } = dom.box(element);
  if (position === 'fixed') {
    const beside = (right <= 0 && left < 0) || left >= window.innerWidth;
    return beside || (bottom <= 0 && top < 0) || top >= window.innerHeight;
  }
  const pageLeft = left + window.scrollX;
  const pageTop = top + window.scrollY;
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  const farLeft = isRightToLeft ? pageLeft < -5_000 : pageLeft < 0 && right + window.scrollX <= 0;
  return farLeft || (pageTop < 0 && bottom + window.scrollY <= 0);
}

function isEmptyClip(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  return right - left <= 1 || bottom - top <= 1;
}

function isTiny(element: Element): boolean {
  const { width, height } = dom.box(element);
  return width <= 1 || height <= 1;
}

function isHigh(position: string, zIndex: string): boolean {
  return position === 'absolute' && Number.parseInt(zIndex, 10) >= 100;
}
