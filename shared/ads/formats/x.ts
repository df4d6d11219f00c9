import * as z from 'zod/mini';
import { type AdFormat, isFields } from '../ad-format.ts';
import { Count, draft, Id, once, readBy, Words } from '../fields.ts';
import { languageOf } from '../language-of.ts';
import { countryOf, place } from '../place.ts';

const Ad = z.looseObject({
  tweetId: z.nullish(Id),
  lineItemId: Id,
  country: Words,
  account: z.nullish(z.looseObject({ name: z.nullish(Words) })),
  targeting: z.nullish(
    z.array(z.looseObject({ targetingType: z.nullish(Words), targetingName: z.nullish(Words) })),
  ),
  impressions: Count,
  reach: Count,
});

/** X's repository, by field names seen in its page; nobody has published a filled answer. */
export const x: AdFormat = {
  id: 'x',
  name: "X's ads repository",
  confidence: 'low',
  recognise: (value) =>
    'lineItemId' in value &&
    ('promotedTweet' in value || 'tweetId' in value || isFields(value.account)),
  read: (value) =>
    readBy(Ad, value, (ad) => {
      const country = countryOf(ad.country) ?? ad.country;
      const of = (type: RegExp) =>
        (ad.targeting ?? [])
          .filter(({ targetingType }) => type.test(targetingType ?? ''))
          .map(({ targetingName }) => targetingName ?? '');
      const counted = ad.reach ?? ad.impressions;
      return draft({
        adId: ad.tweetId ? `${ad.tweetId}-${ad.lineItemId}` : ad.lineItemId,
        advertiserName: ad.account?.name ?? undefined,
        text: [],
        languages: once(of(/^languages?$/iu).map(languageOf)),
        landingUrls: [],
        landingDomains: [],
        reach: [{ country, ...counted, unit: ad.reach ? 'users' : 'impressions' }],
        totalReach: counted,
        targeting: {
          included: once(of(/^locations?$/iu).map(place)),
          excluded: [],
          ...(ad.targeting && { raw: ad.targeting }),
        },
        libraryUrl: ad.tweetId
          ? `https://x.com/i/status/${encodeURIComponent(ad.tweetId)}`
          : undefined,
      });
    }),
};
