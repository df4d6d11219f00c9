import * as z from 'zod/mini';

/** The shapes in which ad repositories and their users' tools hand records out. */
export const adSources = [
  'meta_api',
  'meta_web',
  'google_bq',
  'google_rpc',
  'tiktok',
  'linkedin',
  'snap',
  'microsoft',
  'apple',
  'x',
  'csv',
] as const;
export type AdSource = (typeof adSources)[number];

/** How sure it is that the fields mean what they are read as. */
const confidences = ['high', 'medium', 'low'] as const;

/** From so many to so many; a missing end is open, both missing means that no number was released. */
const Range = z.object({ min: z.optional(z.number()), max: z.optional(z.number()) });
export type Range = z.infer<typeof Range>;

/** Delivery in one place: persons reached, times shown, or only a share (0 to 1) of an unknown total. */
const Reach = z.object({
  /** ISO 3166-1 alpha-2, or `EU`, `EEA` for the sum that some repositories give beside the states. */
  country: z.string(),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.enum(['users', 'impressions', 'share']),
  share: z.optional(z.number()),
});
export type Reach = z.infer<typeof Reach>;

/** One advertisement of a repository, whichever it came from. Ids are text: some pass 2^53. */
export const AdRecord = z.object({
  source: z.enum(adSources),
  adId: z.string(),
  advertiserId: z.optional(z.string()),
  advertiserName: z.optional(z.string()),
  /** Pages or profiles of the advertiser on the platform. */
  profileUrls: z.optional(z.array(z.string())),
  payer: z.optional(z.string()),
  beneficiary: z.optional(z.string()),
  /** ISO code of the state that the advertiser gave as its own. */
  advertiserCountry: z.optional(z.string()),
  /** Days, YYYY-MM-DD; a missing last one means running, or not told. */
  firstShown: z.optional(z.string()),
  lastShown: z.optional(z.string()),
  active: z.optional(z.boolean()),
  text: z.array(z.string()),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  landingUrls: z.array(z.string()),
  /** Host names, where the repository shows no whole address. */
  landingDomains: z.array(z.string()),
  /** Names that the advertiser gave its campaign or account. */
  campaignNames: z.optional(z.array(z.string())),
  reach: z.array(Reach),
  totalReach: z.optional(Range),
  targeting: z.object({
    /** Country codes, `EEA`, `EU`, `EUROPE`, `WORLD`, `Munich, DE`, or a name as it came. */
    included: z.array(z.string()),
    excluded: z.array(z.string()),
    /** The repository says that a place was chosen, and not which. */
    criterionUsed: z.optional(z.boolean()),
    /** The repository's own word on whether the Union was aimed at. */
    aimsAtUnion: z.optional(z.boolean()),
    raw: z.optional(z.unknown()),
  }),
  /** The record in the repository, for anybody to open. */
  libraryUrl: z.optional(z.string()),
  rawRef: z.object({
    /** Name of the imported file, without its folder. */
    file: z.string(),
    sha256: z.string(),
    /** Place of the record in the file, from 1 on. */
    index: z.number(),
  }),
  formatConfidence: z.enum(confidences),
  /** The record as it came, without tokens and personal data. */
  raw: z.optional(z.unknown()),
});
export type AdRecord = z.infer<typeof AdRecord>;

/** An ad as the assessment and the report need it. */
export const StoredAd = z.omit(AdRecord, { raw: true });

/** What a format reads off a record; where it lies and how sure the shape is comes beside it. */
export type AdDraft = Omit<AdRecord, 'source' | 'rawRef' | 'formatConfidence' | 'raw'>;
