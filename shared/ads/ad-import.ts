import * as z from 'zod/mini';
import { adSources } from './ad-record.ts';

/** `ads/<sha256>.json` of a case: one file of an ad repository that was imported. */
export const AdImport = z.object({
  version: z.literal(1),
  /** Name of the file, without its folder. The file itself is not kept: it may hold tokens. */
  file: z.string(),
  /** SHA-256 of the file as it was read, lower-case hex. */
  sha256: z.string(),
  bytes: z.number(),
  /** The formats that were found in it; none where it holds no record. */
  sources: z.array(z.enum(adSources)),
  /** When the export was made, ISO 8601, and who says so. */
  retrieved: z.string(),
  retrievedFrom: z.enum(['user', 'har', 'file-time']),
  importedAt: z.string(),
  counts: z.object({
    /** Records that the file holds. */
    found: z.number(),
    /** Of them, those that were taken. */
    records: z.number(),
  }),
  /** Those that were not, by reason; `first` names where the first of them lie. */
  setAside: z.array(
    z.object({ reason: z.string(), count: z.number(), first: z.array(z.string()) }),
  ),
  /** Set where the file holds no record at all, which proves nothing. */
  emptyUnknown: z.optional(z.literal(true)),
  remarks: z.array(z.string()),
});
export type AdImport = z.infer<typeof AdImport>;
