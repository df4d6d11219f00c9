import * as z from 'zod/mini';
import { placeFields, Region } from './place.ts';

const BlockKind = z.enum(['heading', 'paragraph', 'item', 'button', 'link', 'notice']);

/** One block of text that a visitor can see: the words of one block-level element or control. */
export const TextBlock = z.object({
  text: z.string(),
  kind: BlockKind,
  region: Region,
  /** The nearest `lang` attribute that differs from the page's own. */
  lang: z.optional(z.string()),
  ...placeFields,
});
export type TextBlock = z.infer<typeof TextBlock>;

/** The visible text of the page in reading order. */
export const TextPart = z.object({ blocks: z.array(TextBlock) });
export type TextPart = z.infer<typeof TextPart>;
