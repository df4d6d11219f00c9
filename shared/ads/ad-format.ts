import type { AdDraft, AdRecord, AdSource } from './ad-record.ts';

/** What came of one record: an ad, or the reason for which it is none, with the field at fault. */
export type Reading = AdDraft | { reason: string };

/** One shape in which a repository hands records out. */
export type AdFormat = {
  id: AdSource;
  /** As a person would call it. */
  name: string;
  confidence: AdRecord['formatConfidence'];
  /** Whether a record has this shape, by fields that no other has. */
  recognise(value: Fields): boolean;
  /** Reads it; never throws. A document that holds several records gives several. */
  read(value: Fields): Reading[];
};

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
