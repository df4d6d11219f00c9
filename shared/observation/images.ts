import * as z from 'zod/mini';
import { placeFields, Region } from './place.ts';

/** One image or logo: its address (data: addresses are cut to their media type), alt text, link. */
export const Image = z.object({
  src: z.string(),
  alt: z.string(),
  /** CSS pixels as shown; the declared size where the page was read without layout; else 0. */
  width: z.number(),
  height: z.number(),
  link: z.optional(z.string()),
  region: Region,
  ...placeFields,
});
export type Image = z.infer<typeof Image>;

export const ImagesPart = z.object({ images: z.array(Image) });
export type ImagesPart = z.infer<typeof ImagesPart>;
