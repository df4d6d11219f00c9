import * as z from 'zod/mini';
import { type AdFormat, isFields } from '../ad-format.ts';
import type { Range } from '../ad-record.ts';
import { Count, Day, draft, once, reachByShare, readBy, WordList, Words } from '../fields.ts';
import { languageOf } from '../language-of.ts';
import { countryOf, place } from '../place.ts';

const Segments = z.optional(WordList);
const Ad = z.looseObject({
  adUrl: Words,
  details: z.looseObject({
    advertiser: z.looseObject({
      advertiserName: z.nullish(Words),
      advertiserUrl: z.nullish(Words),
      adPayer: z.nullish(Words),
    }),
    adStatistics: z.nullish(
      z.looseObject({
        firstImpressionAt: Day,
        latestImpressionAt: Day,
        totalImpressions: z.nullish(z.looseObject({ from: Count, to: Count })),
        impressionsDistributionByCountry: z.nullish(
          z.array(z.looseObject({ country: Words, impressionPercentage: z.nullish(Words) })),
        ),
      }),
    ),
    adTargeting: z.nullish(
      z.array(
        z.looseObject({
          facetName: z.nullish(Words),
          includedSegments: Segments,
          excludedSegments: Segments,
          // Older names.
          inclusiveSegments: Segments,
          exclusiveSegments: Segments,
        }),
      ),
    ),
  }),
});

/** LinkedIn Ad Library API: elements of `adLibrary?q=criteria`. */
export const linkedin: AdFormat = {
  id: 'linkedin',
  name: 'LinkedIn Ad Library API',
  confidence: 'high',
  recognise: (value) =>
    isFields(value.details) && ('advertiser' in value.details || 'adTargeting' in value.details),
  read: (value) =>
    readBy(Ad, value, ({ adUrl, details }) => {
      const id = /(\d{4,30})\/?(?:[?#]|$)/u.exec(adUrl)?.[1];
      if (id === undefined) return { reason: 'adUrl: names no ad; it should end with its number' };
      const { advertiser, adStatistics: shown, adTargeting } = details;
      const facet = (name: string, out: boolean) =>
        (adTargeting ?? [])
          .filter(({ facetName }) => facetName?.toLowerCase() === name)
          .flatMap((each) =>
            out
              ? [...(each.excludedSegments ?? []), ...(each.exclusiveSegments ?? [])]
              : [...(each.includedSegments ?? []), ...(each.inclusiveSegments ?? [])],
          );
      const total = totalOf(shown?.totalImpressions);
      return draft({
        adId: id,
        advertiserId: /\/company\/([\w-]+)/u.exec(advertiser.advertiserUrl ?? '')?.[1],
        advertiserName: advertiser.advertiserName ?? undefined,
        profileUrls: once([advertiser.advertiserUrl]),
        payer: advertiser.adPayer ?? undefined,
        firstShown: shown?.firstImpressionAt,
        lastShown: shown?.latestImpressionAt,
        text: [],
        languages: once(facet('language', false).map(languageOf)),
        landingUrls: [],
        landingDomains: [],
        reach: (shown?.impressionsDistributionByCountry ?? []).map(
          ({ country, impressionPercentage }) =>
            reachByShare(countryOfUrn(country), Number(impressionPercentage ?? Number.NaN), total),
        ),
        totalReach: total,
        targeting: {
          included: once(facet('location', false).map(place)),
          excluded: once(facet('location', true).map(place)),
          ...(adTargeting && { raw: adTargeting }),
        },
        libraryUrl: `https://www.linkedin.com/ad-library/detail/${id}`,
      });
    }),
};

function totalOf(given: { from?: Range; to?: Range } | null | undefined): Range | undefined {
  if (given?.from?.min === undefined && given?.to?.max === undefined) return undefined;
  return {
    ...(given.from?.min !== undefined && { min: given.from.min }),
    ...(given.to?.max !== undefined && { max: given.to.max }),
  };
}

/** `urn:li:country:DE` */
function countryOfUrn(urn: string): string {
  const code = urn.split(':').at(-1) ?? urn;
  return countryOf(code) ?? code;
}
