import type { Observation } from '../../observation/observation.ts';
import type { TextBlock } from '../../observation/text.ts';
import { weights } from '../../signals/weights.ts';

/** How much a page shows beside its menus: what a wall leaves of it is next to nothing. */
export type Shown = {
  /** Title and the first text in reading order, menus apart. */
  words: readonly Pick<TextBlock, 'text'>[];
  /** Whether what it shows could be the words of a wall and no more. */
  bare: boolean;
  /** Whether next to nothing is shown beside what stands in windows over the page. */
  withheld: boolean;
};

/** Reads how much a page shows; a page whose text is missing shows nothing that could be told. */
export function shownOn({ parts }: Pick<Observation, 'parts'>): Shown {
  const { bareCharacters, bareBlocks, behindCharacters, blocksRead } = weights.access;
  const blocks = (parts.text?.blocks ?? []).filter(
    ({ region }) => region !== 'header' && region !== 'footer',
  );
  const characters = (some: readonly TextBlock[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const title = parts.document?.title ?? '';
  return {
    words: [...(title === '' ? [] : [{ text: title }]), ...blocks.slice(0, blocksRead)],
    bare:
      parts.text !== undefined &&
      blocks.length <= bareBlocks &&
      characters(blocks) <= bareCharacters,
    withheld:
      parts.text !== undefined &&
      characters(blocks.filter(({ region }) => region !== 'dialog')) <= behindCharacters,
  };
}
