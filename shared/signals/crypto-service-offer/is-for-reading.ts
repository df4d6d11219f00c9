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
  const all = { characters: 0 };
  const long = { paragraphs: 0, characters: 0 };
  for (const { region, kind, text } of blocks) {
    if (region !== 'main') continue;
    all.characters += text.length;
    if (kind !== 'paragraph' || text.length < weights.reading.paragraph) continue;
    long.paragraphs += 1;
    long.characters += text.length;
  }
  return (
    long.paragraphs >= weights.reading.paragraphs &&
    long.characters >= weights.reading.share * all.characters
  );
}
