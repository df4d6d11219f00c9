import type { Fields } from '../../shared/ads/ad-format.ts';

/** Something in a file that should be a record of an advertisement. */
export type FoundRecord = {
  value: Fields;
  /** Where it lies, for a person: `record 12`, `line 4`, `entry 30`. */
  at: string;
  /** It came out of a recording of a browser, in which answers of several libraries may lie. */
  recorded?: true;
};

/** A thing in a file that cannot be a record, and why. */
export type NoRecord = { reason: string; at: string };
