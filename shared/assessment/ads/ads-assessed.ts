import * as z from 'zod/mini';
import { AdImport } from '../../ads/ad-import.ts';
import { adSources } from '../../ads/ad-record.ts';
import { attributions } from '../../ads/attribute-ad.ts';
import { grades } from '../../ads/grade-ad.ts';

const Range = z.object({ min: z.optional(z.number()), max: z.optional(z.number()) });
const GradeOfAd = z.enum(grades);

const Delivered = z.object({
  state: z.string(),
  grade: GradeOfAd,
  users: z.optional(Range),
  impressions: z.optional(Range),
});

/** One ad as a report lists it. */
export const ListedAd = z.object({
  source: z.enum(adSources),
  adId: z.string(),
  libraryUrl: z.optional(z.string()),
  advertiser: z.optional(z.string()),
  payer: z.optional(z.string()),
  text: z.string(),
  firstShown: z.optional(z.string()),
  lastShown: z.optional(z.string()),
  attribution: z.enum(attributions),
  because: z.string(),
  grade: z.optional(GradeOfAd),
  delivered: z.array(Delivered),
  included: z.array(z.string()),
  excluded: z.array(z.string()),
  spilledOver: z.boolean(),
  lowConfidence: z.boolean(),
  record: z.object({ file: z.string(), sha256: z.string(), index: z.number() }),
});
export type ListedAd = z.infer<typeof ListedAd>;

/** One state: the ads that count and were delivered there, summed. */
export const AdsOfState = z.object({
  state: z.string(),
  grade: GradeOfAd,
  ads: z.number(),
  /** Ads delivered there of which the repository gives no number. */
  unnumbered: z.number(),
  users: z.optional(Range),
  impressions: z.optional(Range),
  firstShown: z.optional(z.string()),
  lastShown: z.optional(z.string()),
});
export type AdsOfState = z.infer<typeof AdsOfState>;

/** What the ads of a case come to. */
export const AdsAssessed = z.object({
  imports: z.array(AdImport),
  /** Ads by whose they are; the unattributed count for nothing. */
  ads: z.object({ 'first-party': z.number(), affiliate: z.number(), unattributed: z.number() }),
  states: z.array(AdsOfState),
  listed: z.array(ListedAd),
});
export type AdsAssessed = z.infer<typeof AdsAssessed>;
