import { Failure } from '../failure.ts';
import { decodePage } from './decode-page.ts';
import { type MimePart, mimeParts } from './mime-parts.ts';
import type { SavedPage } from './saved-page.ts';

const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml';

/**
 * A page that a browser saved with its frames and style sheets. Its parts name one another by
 * `cid:` and by the address at which they were found (RFC 2557); both lead to the same place here.
 */
export async function readMhtml(file: Uint8Array): Promise<SavedPage> {
  const { headers, parts } = await mimeParts(file);
  const start = /;\s*start\s*=\s*"?<?([^">;\s]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const pages = parts.filter(isPage);
  const top = pages.find(({ id }) => start !== undefined && id === start) ?? pages[0];
  if (!top) throw new Failure('no page among its parts; is it MHTML, and whole? save it again');
  const places = placesOf(parts);
  const documentOf = (part: MimePart) => withPlaces(decodePage(part.bytes, part.charset), places);
  const url = [headers.get('snapshot-content-location'), top.location].find(isWebAddress);
  const date = new Date(headers.get('date') ?? '');
  return {
    html: documentOf(top),
    ...(url !== undefined && { url }),
    ...(!Number.isNaN(date.getTime()) && { savedAt: date.toISOString() }),
    frames: pages
      .filter((part) => part !== top)
      .map((part) => ({ url: placeOf(part), html: documentOf(part) })),
    styleSheets: new Map(
      parts.flatMap((part) =>
        part.type === 'text/css' && part.location !== undefined
          ? [[part.location, decodePage(part.bytes, part.charset)] as const]
          : [],
      ),
    ),
  };
}

/** A document without an address of its own stood in an attribute of its frame. */
function placeOf({ location }: MimePart): string {
  return location ?? 'about:srcdoc';
}

function placesOf(parts: readonly MimePart[]): Map<string, string> {
  return new Map(
    parts.flatMap((part) =>
      part.id !== undefined && (part.location !== undefined || isPage(part))
        ? [[part.id, placeOf(part)] as const]
        : [],
    ),
  );
}

/** `cid:` addresses of parts that are there give way to the addresses of those parts. */
function withPlaces(html: string, places: ReadonlyMap<string, string>): string {
  if (places.size === 0) return html;
  return html.replace(/\bcid:([^\s"'<>()]{1,300})/gi, (written, id: string) => {
    const place = places.get(id) ?? places.get(unescaped(id));
    return place === undefined ? written : place.replaceAll('"', '%22').replaceAll("'", '%27');
  });
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}
