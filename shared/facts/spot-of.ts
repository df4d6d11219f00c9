import type { TextBlock } from '../observation/text.ts';
import type { Spot } from './facts.ts';

/** A quote is read by people: about two lines of a report. */
const longestQuote = 200;

type Placed = Pick<TextBlock, 'where' | 'frame' | 'box'> & Partial<Pick<TextBlock, 'region'>>;

/**
 * The place of a thing with the words that show it: the whole text where it is short, else the
 * words around `index`, with an ellipsis where it was cut.
 */
export function spotOf(placed: Placed, text: string, index = 0, length = 0): Spot {
  const { where, frame, box, region } = placed;
  const spot: Spot = { quote: quoteAround(text, index, length), where };
  if (frame !== undefined) spot.frame = frame;
  if (box !== undefined) spot.box = box;
  if (region !== undefined) spot.region = region;
  return spot;
}

function quoteAround(text: string, index: number, length: number): string {
  if (text.length <= longestQuote) return text;
  const spare = Math.max(0, longestQuote - length) >> 1;
  let from = Math.max(0, Math.min(index - spare, text.length - longestQuote));
  let to = Math.min(text.length, from + longestQuote);
  if (from > 0) from = wordStart(text, from, index);
  if (to < text.length) to = wordEnd(text, to, index + length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function wordStart(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < latest ? space + 1 : from;
}

function wordEnd(text: string, to: number, earliest: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > earliest ? space : to;
}
