import * as z from 'zod/mini';
import { microsoftCountries } from '../../reference/microsoft-countries.ts';
import type { AdFormat } from '../ad-format.ts';
import { Count, Day, draft, Flag, Id, once, reachByShare, readBy, Words } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { countryOf } from '../place.ts';

const byNumber = new Map(microsoftCountries.map(({ code, country }) => [code, country]));
const Target = z.looseObject({ TargetType: z.nullish(Words), UsedForExclusion: Flag });

const Ad = z.looseObject({
  AdId: Id,
  AdvertiserId: z.nullish(Id),
  AdvertiserName: z.nullish(Words),
  Title: z.nullish(Words),
  Description: z.nullish(Words),
  DisplayUrl: z.nullish(Words),
  DestinationUrl: z.nullish(Words),
  AdDetails: z.nullish(
    z.looseObject({
      PaidForByName: z.nullish(Words),
      StartDate: Day,
      EndDate: Day,
      TotalImpressionsRange: Count,
      ImpressionsByCountry: z.nullish(
        z.array(z.looseObject({ Country: Words, ImpressionShare: z.nullish(Words) })),
      ),
      // The reference calls the list TargetTypes; the service answers Targets.
      Targets: z.nullish(z.array(Target)),
      TargetTypes: z.nullish(z.array(Target)),
    }),
  ),
});

/** Microsoft Advertising Ad Library API: `Ads`, with `AdDetails` where it was asked for. */
export const microsoft: AdFormat = {
  id: 'microsoft',
  name: 'Microsoft Ad Library API',
  confidence: 'high',
  recognise: (value) => 'AdId' in value && ('AdvertiserName' in value || 'DestinationUrl' in value),
  read: (value) =>
    readBy(Ad, value, (ad) => {
      const details = ad.AdDetails;
      const total = details?.TotalImpressionsRange;
      const targets = details?.Targets ?? details?.TargetTypes ?? [];
      // 22 is Location where types come as numbers.
      const places = targets.filter(({ TargetType: type }) => type === 'Location' || type === '22');
      return draft({
        adId: ad.AdId,
        advertiserId: ad.AdvertiserId ?? undefined,
        advertiserName: ad.AdvertiserName ?? undefined,
        payer: details?.PaidForByName ?? undefined,
        firstShown: details?.StartDate,
        lastShown: details?.EndDate,
        text: once([ad.Title, ad.Description]),
        languages: [],
        landingUrls: once([landingAddress(ad.DestinationUrl)]),
        landingDomains: once([landingDomain(ad.DestinationUrl), landingDomain(ad.DisplayUrl)]),
        reach: (details?.ImpressionsByCountry ?? []).map(({ Country, ImpressionShare }) =>
          reachByShare(
            byNumber.get(Country) ?? countryOf(Country) ?? Country,
            percentOf(ImpressionShare),
            total,
          ),
        ),
        totalReach: total,
        targeting: {
          included: [],
          excluded: [],
          criterionUsed: places.some(({ UsedForExclusion: out }) => out !== true),
          ...(targets.length > 0 && { raw: targets }),
        },
        libraryUrl: `https://adlibrary.ads.microsoft.com/ads/${encodeURIComponent(ad.AdId)}`,
      });
    }),
};

/** `17.3%` */
function percentOf(shown: string | null | undefined): number {
  return Number(/^\s*([\d.]+)\s*%?\s*$/u.exec(shown ?? '')?.[1] ?? Number.NaN);
}
