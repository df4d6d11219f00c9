import * as z from 'zod/mini';

/** A captured file of a visit, named relative to the visit's folder. */
export const Capture = z.object({
  kind: z.enum([
    'screenshot-viewport',
    'screenshot-full',
    /** With the consent banner, before it was answered. */
    'screenshot-viewport-before',
    'screenshot-full-before',
    'preview',
    'html',
    'screenshot-tile',
    'screenshot-index',
    'mhtml',
    'pdf',
    'warc',
    'cookies',
    'tls',
  ]),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  takenAt: z.string(),
  /** Pixels of the picture per CSS pixel, where the picture is scaled (previews). */
  scale: z.optional(z.number()),
  /** Said when the capture shows less than it should, e.g. where a tall page was cut. */
  note: z.optional(z.string()),
});
export type Capture = z.infer<typeof Capture>;
