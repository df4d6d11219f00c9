import * as z from 'zod/mini';
import { placeFields, Region } from './place.ts';

/** One link: its absolute address, its words (or the alt text of its image), rel, hreflang. */
export const Link = z.object({
  href: z.string(),
  text: z.string(),
  rel: z.string(),
  hreflang: z.optional(z.string()),
  region: Region,
  /** Whether a visitor can see it (menus that open on click are not visible). */
  visible: z.boolean(),
  ...placeFields,
});
export type Link = z.infer<typeof Link>;

/** Every link of the page, visible or not. */
export const LinksPart = z.object({ links: z.array(Link) });
export type LinksPart = z.infer<typeof LinksPart>;
