import type { QuotePlace } from '../../../shared/case/exhibit.ts';
import { type PageBytes, searched } from './page-bytes.ts';

/** The bytes of the element that a finding names. */
export type ElementPlace = { start: number; end: number };

const mostOccurrences = 1_000;

/**
 * Finds a quote in a page through markup, entities and line breaks; upper and lower case count only
 * where the quote is there as it is written. Undefined where it is not there.
 */
export function findQuote(
  page: PageBytes,
  quote: string,
  element?: ElementPlace,
): QuotePlace | undefined {
  const wanted = searched(quote.replace(/^\s*…|…\s*$/g, ''));
  if (wanted === '') return undefined;
  const exact = placesOf(page.letters, wanted);
  const found = exact.length > 0 ? exact : placesOf(small(page.letters), small(wanted));
  const places = found.map((at) => ({
    offset: page.from[at] ?? 0,
    end: page.to[at + wanted.length - 1] ?? 0,
  }));
  const within = places.find(
    ({ offset, end }) => element && offset >= element.start && end <= element.end,
  );
  const after = places.find(({ offset }) => element && offset >= element.start);
  const place = within ?? after ?? places[0];
  if (place === undefined) return undefined;
  return {
    offset: place.offset,
    length: place.end - place.offset,
    occurrences: places.length,
    chosen: within ? 'in-element' : after ? 'after-element' : 'first',
  };
}

function placesOf(letters: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    places.push(at);
    if (places.length === mostOccurrences) break;
  }
  return places;
}

/** Case of ASCII letters only: the characters are bytes. */
function small(letters: string): string {
  return letters.replace(/[A-Z]+/g, (each) => each.toLowerCase());
}
