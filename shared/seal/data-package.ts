import * as z from 'zod/mini';

/** A file as a seal or a bundle lists it; the path is relative and has forward slashes. */
export const Resource = z.object({
  name: z.string(),
  path: z.string(),
  /** `sha256:` and lower-case hex. */
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  bytes: z.number(),
});
export type Resource = z.infer<typeof Resource>;

/**
 * `datapackage.json`: every file that is sealed (Frictionless Data Package, in the form that WACZ
 * 1.1.1 asks for).
 */
export const DataPackage = z.looseObject({
  profile: z.literal('data-package'),
  resources: z.array(Resource),
  wacz_version: z.optional(z.string()),
  title: z.optional(z.string()),
  created: z.optional(z.string()),
  software: z.optional(z.string()),
});
export type DataPackage = z.infer<typeof DataPackage>;
