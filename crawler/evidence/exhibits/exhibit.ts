import type { Box } from '../../../shared/observation/place.ts';
import type { QuotePlace } from './find-quote.ts';

/** A quote in a stored file, to the byte. */
export type PlaceInFile = QuotePlace & {
  /** Path in the case. */
  file: string;
  sha256: string;
  /** `text` where the words were read through the markup, `source` where in it. */
  reads: 'text' | 'source';
};

/** A quote in the record of a response. */
export type PlaceInArchive = QuotePlace & {
  /** Path of the WARC file in the case. */
  file: string;
  url: string;
  /** WARC-Record-ID. */
  record: string;
  /** Where the record begins in the file as it is packed, and its packed length. */
  recordOffset: number;
  recordLength: number;
  reads: 'text' | 'source';
};

/** One finding with its picture and the places of its words; what is missing says why. */
export type Exhibit = {
  /** SHA-256 of signal, quote and address, its first 16 digits: the same in every run. */
  finding: string;
  signal: string;
  quote: string;
  url: string;
  visit: string;
  where: string;
  observationSha256: string;
  picture?: {
    /** Path in the case. */
    file: string;
    sha256: string;
    screenshot: string;
    screenshotSha256: string;
    takenAt: string;
    /** What was cut out and what was boxed, in pixels of the screenshot; no box where there is no spot. */
    crop: Box;
    box?: Box;
  };
  inPage?: PlaceInFile;
  inArchive?: PlaceInArchive;
  /** Why a part of it is not there. */
  missing: string[];
};
