import { load } from 'cheerio';
import type { ElementPlace } from './find-quote.ts';

/** Tells where in the bytes of a page an element stands, by its path; an element in a shadow root
 * stands where its host does. */
export function elementPlaces(bytes: Buffer): (where: string) => ElementPlace | undefined {
  // One character a byte: tags are ASCII, and offsets are those of the file.
  const page = load(bytes.toString('latin1'), { sourceCodeLocationInfo: true });
  const known = new Map<string, ElementPlace | undefined>();
  return (where) => {
    const path = where.split(' >>> ')[0] ?? '';
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };

  function find(path: string): ElementPlace | undefined {
    try {
      const place = page(path).get(0)?.sourceCodeLocation;
      return place ? { start: place.startOffset, end: place.endOffset } : undefined;
    } catch {
      // A part's name, not a path.
      return undefined;
    }
  }
}
