import type { Parts } from '../observation/parts.ts';
import type { TextBlock } from '../observation/text.ts';

/** What a page is headed by: its title and the first heading of its main part; empty where there is none. */
export function headsOf(
  { title }: Pick<Parts['document'], 'title'>,
  { blocks }: { blocks: readonly TextBlock[] },
): string[] {
  const first = blocks.find(({ kind, region }) => kind === 'heading' && region === 'main');
  return [title, first?.text ?? ''];
}
