import type { PhraseList } from '../phrases.ts';

/** A stem of so many letters is told inside a compound; a shorter one begins its word. */
const insideCompound = 6;

/** A word begins where a letter or a figure does not precede it, or after what is dealt in: `Kryptohandel`. */
const start = '(?<![\\p{L}\\p{N}])(?:(?:[ck]r[iy]pto|krüpto|крипто|κρυπτο|bitcoin)-?)?';

const byList = new WeakMap<PhraseList, Map<string, RegExp>>();

/**
 * Whether a text holds a stem of the page's language or of English, which every trade borrows:
 * inflections and compounds need no row of their own. Literals only, so no text can make it slow.
 */
export function hasStem(list: PhraseList, language: string, text: string): boolean {
  return stemsOf(list, language).test(text);
}

function stemsOf(list: PhraseList, language: string): RegExp {
  const known = byList.get(list) ?? new Map<string, RegExp>();
  byList.set(list, known);
  const compiled = known.get(language);
  if (compiled !== undefined) return compiled;
  const own = list.byLanguage[language] ?? [];
  const stems = [...new Set([...own, ...(list.byLanguage.en ?? [])])].map((stem) =>
    stem.endsWith('*') ? stem.slice(0, -1) : stem,
  );
  const letters = (stem: string) =>
    stem.replace(/[^\p{L}\p{N}€-]/gu, (sign) => `\\u{${hex(sign)}}`);
  const anywhere = stems.filter(({ length }) => length >= insideCompound).map(letters);
  const atStart = stems.filter(({ length }) => length < insideCompound).map(letters);
  const parts = [
    ...(anywhere.length > 0 ? [anywhere.join('|')] : []),
    ...(atStart.length > 0 ? [`${start}(?:${atStart.join('|')})`] : []),
  ];
  const made = new RegExp(parts.join('|'), 'iu');
  known.set(language, made);
  return made;
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}
