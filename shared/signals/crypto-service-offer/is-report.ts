import type { TextBlock } from '../../observation/text.ts';

/** A day with its year, in figures or with the name of a month, as it stands over a report. */
const day =
  /(?:\b\d{1,2}[./]\s?\d{1,2}[./]\s?20\d\d\b|\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\.?(?:\s(?:de|d’|d')?\s?)\p{L}{3,12}\.?,?(?:\sde)?\s20\d\d\b|\b\p{L}{3,12}\s\d{1,2},\s20\d\d\b|\b20\d\d\.\s\p{L}{3,12}\s\d{1,2}\.)/u;
/** A byline has a date, a place and a name; what exclaims sells. */
const characters = 80;
const firstBlocks = 8;
const toldAtLeast = 60;
const leastTold = 3;

/**
 * Whether a page bears the date of a report over paragraphs that tell, as a newspaper's does that has
 * no markup: who may register there becomes a reader.
 */
export function isReport(blocks: readonly TextBlock[]): boolean {
  const main = blocks.filter(({ region }) => region === 'main');
  const dated = main
    .slice(0, firstBlocks)
    .some(({ text }) => text.length <= characters && !text.includes('!') && day.test(text));
  if (!dated) return false;
  const told = main.filter(
    ({ kind, text }) => kind === 'paragraph' && text.length >= toldAtLeast,
  ).length;
  return told >= leastTold;
}
