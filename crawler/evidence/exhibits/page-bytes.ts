import { load } from 'cheerio';

/** A page's letters with the place of each in its bytes; white space is left out. */
export type PageBytes = {
  /** One character a byte: what a reader sees, UTF-8 if the page is, entities taken apart. */
  letters: string;
  /** Where each character's source begins, and where it ends. */
  from: Uint32Array;
  to: Uint32Array;
};

/** Spaces of all kinds and what is not seen, in UTF-8. */
const unseen =
  /[\t\n\f\r ]|\xc2[\xa0\xad]|\xe2\x80[\x80-\x8f\xa8-\xaf]|\xe2\x81[\x9f\xa0]|\xe3\x80\x80|\xef\xbb\xbf/y;
const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
const tagBegin = /<(?:\/?[A-Za-z]|[!?])/y;
const rawText = /<(script|style)\b/iy;
const decoded = new Map<string, string>();

/**
 * Lays out the letters of an HTML file. `text` passes over tags, comments, scripts and styles, so
 * that words are found through the markup between them; `source` takes every byte, for what stands
 * in attributes or in a script.
 */
export function pageBytes(bytes: Uint8Array, reads: 'text' | 'source'): PageBytes {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const lower = source.toLowerCase();
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const add = (letters: string, start: number, end: number) => {
    pieces.push(letters);
    for (let at = 0; at < letters.length; at += 1) {
      from.push(start);
      to.push(end);
    }
  };
  for (let at = 0; at < source.length; ) {
    if (reads === 'text' && matchAt(tagBegin, source, at) !== undefined) {
      const name = matchAt(rawText, source, at)?.slice(1).toLowerCase();
      at = source.startsWith('<!--', at) ? after(source, '-->', at + 4) : tagEnd(source, at);
      if (name !== undefined) at = before(lower, `</${name}`, at);
      continue;
    }
    const space = matchAt(unseen, source, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const named = source[at] === '&' ? matchAt(entity, source, at) : undefined;
    const plain = named ?? source.charAt(at);
    const letters = named === undefined ? plain : seenLetters(lettersOf(named));
    add(letters, at, at + plain.length);
    at += plain.length;
  }
  return { letters: pieces.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** Some words as they are searched for: in UTF-8, one character a byte, without white space. */
export function searched(words: string): string {
  return seenLetters(Buffer.from(words, 'utf8').toString('latin1'));
}

function seenLetters(letters: string): string {
  return letters.replace(new RegExp(unseen.source, 'g'), '');
}

function lettersOf(named: string): string {
  const known =
    decoded.get(named) ?? Buffer.from(load(named, null, false).text(), 'utf8').toString('latin1');
  if (decoded.size < 10_000) decoded.set(named, known);
  return known;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a tag ends: its first `>` that stands in no quotes, else the file's own end. */
function tagEnd(source: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return source.length;
}

function after(source: string, mark: string, start: number): number {
  const at = source.indexOf(mark, start);
  return at < 0 ? source.length : at + mark.length;
}

function before(source: string, mark: string, start: number): number {
  const at = source.indexOf(mark, start);
  return at < 0 ? source.length : at;
}
