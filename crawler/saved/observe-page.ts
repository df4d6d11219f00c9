import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Reading } from '../../shared/observation/parts.ts';
import { tool } from '../../shared/observation/tool.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import type { Letter, SavedPage } from './saved-page.ts';

/**
 * Reads a saved page into an observation. `url` is the address that the user gave; else the file's
 * own word counts, and then the page's.
 */
export function observePage(
  page: SavedPage,
  url: string | undefined,
  savedAt: string,
): Observation {
  const address = url ?? page.url ?? addressIn(page.html) ?? 'about:blank';
  const at = page.savedAt ?? savedAt;
  return {
    version: 1,
    visit: {
      id: 'saved-page',
      stop: address,
      role: 'own',
      instrument: 'saved-page',
      tool,
      startedAt: at,
      finishedAt: at,
    },
    arrival: {
      requested: address,
      final: address,
      outcome: 'arrived',
      ...(page.status !== undefined && { status: page.status }),
    },
    ...withLetter(readingOf(page, address), page.letter),
    captures: [],
  };
}

/** The page with those of its frames that were saved with it, as the crawler reads them live. */
function readingOf({ html, frames = [], styleSheets }: SavedPage, url: string): Reading {
  const sheetAt = (address: string) => styleSheets?.get(address);
  const own = readHtml(html, url, sheetAt);
  if (frames.length === 0) return own;
  const kept = frames.map((frame) => ({
    url: frame.url,
    top: false,
    ...readHtml(frame.html, frame.url, sheetAt),
  }));
  for (const { problems } of [own, ...kept]) {
    for (const frame of frames) delete problems[`frame:${frame.url}`];
  }
  return mergeFrames([{ url, top: true, ...own }, ...kept]);
}

/** What stands above a letter is part of what its reader was shown. */
function withLetter(reading: Reading, letter: Letter | undefined): Reading {
  const { document, text } = reading.parts;
  if (!letter || !document || !text) return reading;
  const { subject, from, date } = letter;
  const said = [
    { name: 'author', content: from },
    { name: 'date', content: date ?? '' },
  ];
  const title = subject === '' ? document.title : subject;
  const meta = [...document.meta, ...said.filter(({ content }) => content !== '')];
  const head = [
    { text: subject, kind: 'heading', region: 'main', where: 'Subject' } as const,
    { text: from, kind: 'paragraph', region: 'header', where: 'From' } as const,
  ];
  const blocks = [...head.filter(({ text }) => text !== ''), ...text.blocks];
  return {
    ...reading,
    parts: { ...reading.parts, document: { ...document, title, meta }, text: { blocks } },
  };
}

/** The address that a saved page gives of itself: a browser's note, its canonical link or og:url. */
function addressIn(html: string): string | undefined {
  const noted = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s]{1,2000}) -->/i.exec(html)?.[1];
  const start = html.slice(0, 200_000);
  const head = start.slice(0, /<\/head\s*>|<body\b/i.exec(start)?.index);
  const said = readHtml(head, 'about:blank').parts.document;
  const openGraph = said?.meta.find(({ name }) => name === 'og:url')?.content;
  return [noted, said?.canonical, openGraph].find(
    (url) => url && /^https?:/.test(url) && URL.canParse(url),
  );
}
