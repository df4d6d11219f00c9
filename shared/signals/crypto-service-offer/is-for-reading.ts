import type { Parts } from '../../observation/parts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { weights } from '../weights.ts';
import { isFrameOfFirm } from './is-frame-of-firm.ts';

const newsSection =
  /\/(?:news|nachrichten|noticias|notizie|actualites|actus?|nieuws|aktualnosci|wiadomosci|zpravy|spravy|nyheder|nyheter|uutiset|hirek|stiri|novini|vijesti|novice|uudised|zinas|naujienos)\//iu;

/**
 * News reports of services that others offer, whatever else the paper's site sells. What stands under
 * news in the frame of an exchange is that firm's announcement.
 */
export function isNews(
  document: Parts['document'],
  url: string,
  blocks: readonly TextBlock[],
): boolean {
  if (articleKind(document) === 'news') return true;
  return newsSection.test(url) && !isFrameOfFirm(blocks);
}

/** Where a site keeps its help: in a host of its own, or in a folder. */
const helpWords =
  'support|help|hilfe|aide|ayuda|aiuto|ajuda|pomoc|podpora|hjelp|hjaelp|hjalp|tuki|ohje|abi|palidziba|pagalba|segitseg|ajutor|voitheia|pomosht';
const ofHelpHost = new RegExp(`^https?:\\/\\/(?:${helpWords})\\.`, 'iu');
const ofHelpFolder = new RegExp(
  `\\/(?:${helpWords}|hc|help-cent(?:er|re)|assistenza|sugo)\\/`,
  'iu',
);

/** Help on an account tells how one deals there: it is for the clients of whoever wrote it. */
export function isHelp(url: string): boolean {
  return ofHelpHost.test(url) || ofHelpFolder.test(url);
}

/** Articles, documentation and pages of long paragraphs tell of services more than they offer them. */
export function isForReading(
  document: Parts['document'],
  blocks: readonly TextBlock[],
  url: string,
): boolean {
  if (articleKind(document) !== undefined) return true;
  if (
    ofHelpHost.test(url) ||
    /^https?:\/\/(?:docs|developers?|wiki)\.|\/(?:docs|wiki|glossary)\//iu.test(url)
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
