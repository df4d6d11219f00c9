import { diffWordsWithSpace } from 'diff';
import type { WordPiece } from './changes.ts';

/** Edits after which two texts are shown as one taken for the other. */
const mostEdits = 400;

/** What changed from one text to another, word by word; long and wholly different texts at once. */
export function wordPieces(was: string, is: string): WordPiece[] {
  const pieces = diffWordsWithSpace(was, is, { maxEditLength: mostEdits });
  if (pieces === undefined) {
    return [
      { text: was, is: 'removed' },
      { text: is, is: 'added' },
    ];
  }
  return pieces.map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
