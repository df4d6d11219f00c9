import * as z from 'zod/mini';

/** What the page says about itself in its head: declared language, alternates, meta, JSON-LD. */
export const DocumentPart = z.object({
  /** `<html lang>` as written, or ''. */
  lang: z.string(),
  title: z.string(),
  canonical: z.optional(z.string()),
  /** `rel=alternate hreflang` links of the head. */
  alternates: z.array(z.object({ hreflang: z.string(), href: z.string() })),
  /** `name` or `property` of each meta element with its content. */
  meta: z.array(z.object({ name: z.string(), content: z.string() })),
  /** JSON-LD blocks that could be parsed. */
  structured: z.array(z.unknown()),
});
export type DocumentPart = z.infer<typeof DocumentPart>;
