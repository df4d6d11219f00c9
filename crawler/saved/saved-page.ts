import type { Failure } from '../failure.ts';

/** One page out of a saved file: decoded, not yet read, and what the file says of it. */
export type SavedPage = {
  html: string;
  /** The address that the file gives; missing where it gives none. */
  url?: string;
  /** ISO 8601; missing where the file does not say when the page was saved. */
  savedAt?: string;
  /** HTTP status with which the page was answered; archives only. */
  status?: number;
  /** What stood above the page; letters only. */
  letter?: Letter;
  /** Documents of its frames that were saved with it. */
  frames?: { url: string; html: string }[];
  /** Style sheets that were saved with it, by the address by which pages name them. */
  styleSheets?: ReadonlyMap<string, string>;
};

/** The head of an e-mail, decoded; '' where it says nothing. */
export type Letter = { subject: string; from: string; date?: string };

/** The pages of a file one after another, and in between those that could not be had, with why. */
export type SavedPages = AsyncGenerator<SavedPage | Failure>;
