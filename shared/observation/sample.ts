import type { Link } from './links.ts';
import type { Observation } from './observation.ts';
import type { Parts } from './parts.ts';
import type { TextBlock } from './text.ts';

/** A text block with nothing special about it, for examples and tests. */
export function block(text: string, overrides: Partial<TextBlock> = {}): TextBlock {
  return { text, kind: 'paragraph', region: 'main', where: 'main > p', ...overrides };
}

/** A visible link in the main region, for examples and tests. */
export function link(href: string, text = '', overrides: Partial<Link> = {}): Link {
  return { href, text, rel: '', region: 'main', visible: true, where: 'main > a', ...overrides };
}

/** A page in miniature: a heading and, below it, paragraphs with a place of their own. */
export function page(heading: string, words: readonly string[]): Pick<Parts, 'text'> {
  const paragraphs = words.map((each, at) =>
    block(each, { where: `main > p:nth-of-type(${at + 1})` }),
  );
  return {
    text: { blocks: [block(heading, { kind: 'heading', where: 'main > h1' }), ...paragraphs] },
  };
}

/** Every part, empty. */
export function emptyParts(): Parts {
  return {
    document: { lang: '', title: '', alternates: [], meta: [], structured: [] },
    text: { blocks: [] },
    links: { links: [] },
    forms: { forms: [] },
    images: { images: [] },
    dialogs: { dialogs: [] },
    requests: { requests: [] },
    frames: { frames: [] },
  };
}

/** The smallest valid observation of a page, with the given parts and arrival put in. */
export function observationOf(
  parts: Partial<Parts>,
  url = 'https://kestrelx.example/',
  arrival: Partial<Observation['arrival']> = {},
): Observation {
  return {
    version: 1,
    visit: {
      id: 'sample',
      stop: url,
      role: 'own',
      instrument: 'saved-page',
      tool: 'unsolicited 0.1.0',
      startedAt: '2026-01-01T00:00:00.000Z',
      finishedAt: '2026-01-01T00:00:00.000Z',
    },
    arrival: { requested: url, final: url, status: 200, outcome: 'arrived', ...arrival },
    parts: { ...emptyParts(), ...parts },
    problems: {},
    captures: [],
  };
}
