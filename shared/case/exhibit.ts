import * as z from 'zod/mini';
import { Box } from '../observation/place.ts';

const quotePlace = {
  /** First byte. */
  offset: z.number(),
  /** Bytes, markup between the words included. */
  length: z.number(),
  /** How often the quote is there. */
  occurrences: z.number(),
  /** Which one this is: within the finding's element, the next after it began, or the first. */
  chosen: z.enum(['in-element', 'after-element', 'first']),
};

/** `text` where the words were read through the markup, `source` where in it. */
const reads = z.enum(['text', 'source']);

/** Where a quote stands in the bytes of a file. */
const QuotePlace = z.object(quotePlace);
export type QuotePlace = z.infer<typeof QuotePlace>;

/** A quote in a stored file, to the byte; `file` is its path in the case. */
const PlaceInFile = z.object({ ...quotePlace, file: z.string(), sha256: z.string(), reads });
export type PlaceInFile = z.infer<typeof PlaceInFile>;

/** A quote in the record of a response. */
const PlaceInArchive = z.object({
  /** Offset and length are those in the body of the response. */
  ...quotePlace,
  /** Path of the WARC file in the case. */
  file: z.string(),
  url: z.string(),
  /** WARC-Record-ID. */
  record: z.string(),
  /** Where the record begins in the file as it is packed, and its packed length. */
  recordOffset: z.number(),
  recordLength: z.number(),
  /** Where the body begins in the unpacked record; missing where it is stored in a coding. */
  bodyOffset: z.optional(z.number()),
  reads,
});
export type PlaceInArchive = z.infer<typeof PlaceInArchive>;

/** One finding with its picture and the places of its words; what is missing says why. */
export const Exhibit = z.object({
  /** SHA-256 of signal, quote and address, its first 16 digits: the same in every run. */
  finding: z.string(),
  signal: z.string(),
  quote: z.string(),
  url: z.string(),
  visit: z.string(),
  where: z.string(),
  observationSha256: z.string(),
  picture: z.optional(
    z.object({
      /** Path in the case. */
      file: z.string(),
      sha256: z.string(),
      screenshot: z.string(),
      screenshotSha256: z.string(),
      takenAt: z.string(),
      /** What was cut out and what was boxed, in pixels of the screenshot; no box where there is no spot. */
      crop: Box,
      box: z.optional(Box),
    }),
  ),
  inPage: z.optional(PlaceInFile),
  inArchive: z.optional(PlaceInArchive),
  /** Commands that cut the words out of the stored bytes, to be run in the case folder. */
  byHand: z.optional(z.array(z.string())),
  /** Why a part of it is not there. */
  missing: z.array(z.string()),
});
export type Exhibit = z.infer<typeof Exhibit>;

/** `exhibits/<run>/exhibits.json`. */
export const ExhibitList = z.object({
  version: z.literal(1),
  tool: z.string(),
  assessmentSha256: z.string(),
  /** Findings that got no exhibit because there are too many. */
  left: z.number(),
  exhibits: z.array(Exhibit),
});
export type ExhibitList = z.infer<typeof ExhibitList>;
