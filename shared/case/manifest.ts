import * as z from 'zod/mini';

/** `manifest.json` of a visit: every file of its folder with size and SHA-256, written last. */
export const Manifest = z.object({
  version: z.literal(1),
  visit: z.string(),
  files: z.array(z.object({ file: z.string(), sha256: z.string(), bytes: z.number() })),
});
export type Manifest = z.infer<typeof Manifest>;
