import type { PartName, Reading as Read } from '../observation/parts.ts';
import type { Box } from '../observation/place.ts';
import type { RequestsPart } from '../observation/requests.ts';
import { inTheWay } from './in-the-way.ts';
import { pathTo } from './path-to.ts';
import { readDialogs } from './read-dialogs.ts';
import { readDocument } from './read-document.ts';
import { readForms } from './read-forms.ts';
import { readFrames } from './read-frames.ts';
import { readImages } from './read-images.ts';
import type { ReadLimits } from './read-limits.ts';
import { readLinks } from './read-links.ts';
import { readText } from './read-text.ts';
import type { PartRead, Reading } from './reader.ts';
import { resolveAddress } from './resolve-address.ts';
import { type Survey, survey } from './survey.ts';
import type { Tree } from './tree.ts';
import type { Work } from './work.ts';

const names: PartName[] = [
  'document',
  'text',
  'links',
  'forms',
  'images',
  'dialogs',
  'requests',
  'frames',
];

/**
 * Reads every part from a tree, live or saved. A part that cannot be read becomes a problem and is
 * missing; one that was cut is kept, with the problem that says where. `late` tells when time is up.
 */
export function* readParts<Node>(
  tree: Tree<Node>,
  limits: ReadLimits,
  late: () => boolean,
  readRequests: (reading: Reading<Node>) => PartRead<RequestsPart>,
): Work<Read> {
  const read: Read = { parts: {}, problems: {} };
  const found = yield* walked();
  if (!found) return read;
  const path = pathTo(tree);
  const base = tree.base();
  const addresses = new Map<string, string>();
  const reading: Reading<Node> = { tree, found, limits, address, path, place };

  yield* attempt('dialogs', function* () {
    return readDialogs(reading, yield* inTheWay(tree, found));
  });
  yield* attempt('document', () => readDocument(reading));
  yield* attempt('text', () => readText(reading));
  yield* attempt('links', () => readLinks(reading));
  yield* attempt('forms', () => readForms(reading));
  yield* attempt('images', () => readImages(reading));
  yield* attempt('requests', () => readRequests(reading));
  yield* attempt('frames', () => readFrames(reading));
  return read;

  /** Menus and cards name the same addresses again and again. */
  function address(written: string): string {
    let known = addresses.get(written);
    if (known === undefined) {
      known = resolveAddress(written, base);
      addresses.set(written, known);
    }
    return known;
  }

  function place(node: Node): { where: string; box?: Box } {
    const box = tree.hasLayout ? tree.box(node) : undefined;
    return box ? { where: path(node), box } : { where: path(node) };
  }

  /** The one walk on which every part rests. */
  function* walked(): Work<Survey<Node> | undefined> {
    try {
      return yield* survey(tree, ({ blocks, characters }) => {
        if (late()) return `cut after ${limits.milliseconds} ms`;
        const full = blocks > limits.blocks || characters > limits.characters;
        return full ? `cut after ${blocks} blocks and ${characters} characters` : undefined;
      });
    } catch (error) {
      for (const name of names) read.problems[name] = because(error);
      return undefined;
    }
  }

  function* attempt<Name extends keyof Read['parts']>(
    name: Name,
    readPart: () => PartRead<Read['parts'][Name]> | Work<PartRead<Read['parts'][Name]>>,
  ): Work<void> {
    try {
      const outcome = readPart();
      const { part, problem } = 'next' in outcome ? yield* outcome : outcome;
      read.parts[name] = part;
      if (problem !== undefined) read.problems[name] = problem;
    } catch (error) {
      read.problems[name] = because(error);
    }
  }
}

function because(error: unknown): string {
  return `could not be read: ${error instanceof Error ? error.message : 'unknown'}`;
}
