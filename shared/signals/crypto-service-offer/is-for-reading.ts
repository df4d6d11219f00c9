import type { Parts } from '../../observation/parts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { weights } from '../weights.ts';

const newsSection =
  /\/(?:news|nachrichten|noticias|notizie|actualites|actus?|nieuws|aktualnosci|wiadomosci|zpravy|spravy|nyheder|nyheter|uutiset|hirek|stiri|novini|vijesti|novice|uudised|zinas|naujienos)\//iu;

/** News reports of services that others offer, whatever else the paper's site sells. */
export function isNews(document: Parts['document'], url: string): boolean {
  return articleKind(document) === 'news' || newsSection.test(url);
}

/** Articles, documentation and pages of long paragraphs tell of services more than they offer them. */
export function isForReading(
  document: Parts['document'],
  blocks: readonly TextBlock[],
  url: string,
): boolean {
  if (articleKind(document) !== undefined) return true;
  if (
    /^https?:\/\/(?:docs|developers?|wiki|support|help)\.|\/(?:docs|wiki|glossary)\//iu.test(url)
  ) {
    return true;
  }
  const main = blocks.filter(({ region }) => region === 'main');
  const long = main.filter(
    ({ kind, text }) => kind === 'paragraph' && text.length >= weights.reading.paragraph,
  );
  const characters = (some: readonly TextBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  return (
    long.length >= weights.reading.paragraphs &&
    characters(long) >= weights.reading.share * characters(main)
  );
}
