import type { Reading } from '../observation/parts.ts';
import { readLimits } from '../page/read-limits.ts';
import { readParts } from '../page/read-parts.ts';
import { atOnce } from '../page/work.ts';
import { namedRequests } from './named-requests.ts';
import { type StyleSheetAt, savedTree } from './saved-tree.ts';

/**
 * Reads a saved page into the parts that the live reader gives, as far as a page without layout
 * goes: no boxes, and invisible is only what its own markup says, and the style sheets that were
 * saved with it. The caller has decoded the text.
 */
export function readHtml(html: string, url: string, styleSheetAt?: StyleSheetAt): Reading {
  const tree = savedTree(html, url, styleSheetAt);
  const read = atOnce(readParts(tree, readLimits, () => false, namedRequests));
  for (const frame of read.parts.frames?.frames ?? []) {
    if (frame.url === 'about:blank') continue;
    read.problems[`frame:${frame.url}`] = 'a saved page does not hold its frames';
  }
  return read;
}
