import { cut } from './cut.ts';
import { shownCharacters } from './shown-characters.ts';

/**
 * The sheet that a report is printed on: A4, the firm above every page but the first, the page's
 * number below. The name comes from outside, so every character of it but letters and digits is
 * written by its code point.
 */
export function sheetStyle(firm: string): string {
  const header = `${cut(shownCharacters(firm), 70)} · Article 61 MiCA`;
  const box = 'font: 8pt sans-serif; color: #555;';
  return `@page {
  size: A4; margin: 20mm 16mm;
  @top-left { content: "${cssString(header)}"; ${box} }
  @bottom-left { content: "Indications and where they were seen; no finding of a breach"; ${box} }
  @bottom-right { content: counter(page) " / " counter(pages); ${box} }
}
@page :first { @top-left { content: ""; } }`;
}

function cssString(words: string): string {
  return words.replace(
    /[^a-zA-Z0-9 ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
}
