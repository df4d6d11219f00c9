import PostalMime from 'postal-mime';
import { Failure } from '../failure.ts';

/** One part of a MIME message that holds no further parts, its transfer encoding undone. */
export type MimePart = {
  /** Media type in lower case. */
  type: string;
  charset?: string;
  /** Content-Location as written. */
  location?: string;
  /** Content-ID without its angle brackets. */
  id?: string;
  /** Empty for pictures and other files that are not text. */
  bytes: Uint8Array;
};

type MimeMessage = {
  /** Headers of the message itself by lower-case name, the first of each. */
  headers: ReadonlyMap<string, string>;
  parts: MimePart[];
};

const deepest = 8;
const mostParts = 5_000;
const isText = /^text\/|^application\/xhtml\+xml$/;

/** The parts of a MIME message that hold no further ones, in order. */
export async function mimeParts(file: Uint8Array): Promise<MimeMessage> {
  const message = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const parts: MimePart[] = [];
  const headers = await readEntity(message, 0);
  return { headers, parts };

  async function readEntity(entity: string, depth: number): Promise<Map<string, string>> {
    const { head, body } = halves(entity);
    const own = await headersOf(head);
    const contentType = own.get('content-type') ?? 'text/plain';
    const type = /^[^;\s]*/.exec(contentType)?.[0].toLowerCase() ?? '';
    const boundary = parameter(contentType, 'boundary');
    if (type.startsWith('multipart/') && boundary) {
      if (depth === deepest) throw new Failure(`parts inside parts more than ${deepest} deep`);
      for (const piece of pieces(body, boundary)) await readEntity(piece, depth + 1);
    } else {
      if (parts.length === mostParts) throw new Failure(`more than ${mostParts} parts`);
      const bytes = isText.test(type) ? await bodyOf(entity) : new Uint8Array();
      parts.push(partOf(own, type, contentType, bytes));
    }
    return own;
  }
}

function partOf(
  headers: ReadonlyMap<string, string>,
  type: string,
  contentType: string,
  bytes: Uint8Array,
): MimePart {
  const charset = parameter(contentType, 'charset');
  const location = headers.get('content-location')?.replace(/\s+/g, '');
  const id = headers.get('content-id')?.replace(/^\s*<|>\s*$/g, '');
  return {
    type,
    bytes,
    ...(charset && { charset }),
    ...(location && { location }),
    ...(id && { id }),
  };
}

/** Called an attachment, a part is handed over as bytes in the encoding in which it was written. */
async function bodyOf(entity: string): Promise<Uint8Array> {
  const asFile = Buffer.from(`Content-Disposition: attachment\r\n${entity}`, 'latin1');
  const { attachments } = await PostalMime.parse(asFile);
  const content = attachments[0]?.content;
  if (content === undefined || typeof content === 'string') return new Uint8Array();
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

async function headersOf(head: string): Promise<Map<string, string>> {
  const { headers } = await PostalMime.parse(Buffer.from(`${head}\r\n\r\n`, 'latin1'));
  return new Map(headers.reverse().map(({ key, value }) => [key, value]));
}

function halves(entity: string): { head: string; body: string } {
  if (/^\r?\n/.test(entity)) return { head: '', body: entity };
  const end = /\r?\n\r?\n/.exec(entity);
  if (!end) return { head: entity, body: '' };
  return { head: entity.slice(0, end.index), body: entity.slice(end.index + end[0].length) };
}

/** What stands between the lines that begin with the boundary; the last piece may lack its end. */
function pieces(body: string, boundary: string): string[] {
  const [, ...found] = `\n${body}`.split(`\n--${boundary}`);
  const closing = found.findIndex((piece) => piece.startsWith('--'));
  return (closing < 0 ? found : found.slice(0, closing)).map((piece) =>
    piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''),
  );
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}
