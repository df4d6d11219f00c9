import * as z from 'zod/mini';
import { type AdFormat, type Fields, isFields, type Reading } from '../ad-format.ts';
import { contentMark } from '../content-mark.ts';
import { Count, Day, draft, Flag, Id, once, readBy, WordList, Words } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { Breakdown, Places, reachOf, targetingOf, withUnionSum } from './meta-breakdown.ts';

const Text = z.optional(
  z.union([
    WordList,
    z.pipe(
      z.looseObject({ text: z.nullish(Words) }),
      z.transform(({ text }) => (text ? [text] : [])),
    ),
  ]),
);
const Payers = z.nullish(
  z.array(z.looseObject({ payer: z.nullish(Words), beneficiary: z.nullish(Words) })),
);

const Transparency = z.looseObject({
  targets_eu: Flag,
  eu_total_reach: Count,
  location_audience: Places,
  age_country_gender_reach_breakdown: Breakdown,
  payer_beneficiary_data: Payers,
});

const Card = z.looseObject({
  link_url: z.nullish(Words),
  title: Text,
  body: Text,
  caption: z.nullish(Words),
});
const Snapshot = z.nullish(
  z.looseObject({
    link_url: z.nullish(Words),
    caption: z.nullish(Words),
    title: Text,
    body: Text,
    link_description: Text,
    cards: z.nullish(z.array(Card)),
    page_profile_uri: z.nullish(Words),
  }),
);

const Ad = z.looseObject({
  ad_archive_id: Id,
  page_id: z.nullish(Id),
  page_name: z.nullish(Words),
  is_active: Flag,
  start_date: Day,
  end_date: Day,
  snapshot: Snapshot,
  transparency: z.nullish(Transparency),
});

/** Before the mark of an answer that was saved without its question: the same answer is one ad. */
const unnamed = 'unnamed-';

/** Answers of Meta's web library, as a browser's developer tools or a scraper keep them. */
export const metaWeb: AdFormat = {
  id: 'meta_web',
  name: "Meta's web Ad Library",
  confidence: 'high',
  recognise: (value) =>
    [
      'ad_library_main',
      'collated_results',
      'ad_archive_id',
      'transparency_by_location',
      'aaa_info',
      'ad_details',
    ].some((field) => field in value) || holdsAds(value, 0),
  read(value) {
    const found: Reading[] = [];
    const asked = value.requested_ad_archive_id;
    for (const ad of adsWithin(value, 0)) {
      // An answer on one ad does not name it; whoever has the question puts it beside.
      const id = asked ?? `${unnamed}${contentMark(ad.transparency)}`;
      const known = 'ad_archive_id' in ad ? ad : { ...ad, ad_archive_id: id };
      found.push(...readBy(Ad, known, draftOf));
    }
    return found;
  },
};

function draftOf(ad: z.infer<typeof Ad>): Reading {
  const { snapshot, transparency } = ad;
  const cards = snapshot?.cards ?? [];
  const links = [snapshot?.link_url, ...cards.map(({ link_url }) => link_url)];
  const captions = [snapshot?.caption, ...cards.map(({ caption }) => caption)];
  const payer = transparency?.payer_beneficiary_data?.[0];
  const total = transparency?.eu_total_reach;
  return draft({
    adId: ad.ad_archive_id,
    advertiserId: ad.page_id ?? undefined,
    advertiserName: ad.page_name ?? undefined,
    profileUrls: once([
      snapshot?.page_profile_uri,
      ad.page_id ? `https://www.facebook.com/${ad.page_id}` : undefined,
    ]),
    payer: payer?.payer ?? undefined,
    beneficiary: payer?.beneficiary ?? undefined,
    firstShown: ad.start_date,
    // The library writes the last day on which it saw a running ad, too.
    lastShown: ad.is_active ? undefined : ad.end_date,
    active: ad.is_active,
    text: once(
      [snapshot, ...cards].flatMap((each) => [
        ...(each?.body ?? []),
        ...(each?.title ?? []),
        ...((each as z.infer<typeof Snapshot>)?.link_description ?? []),
      ]),
    ),
    languages: [],
    landingUrls: once(links.map(landingAddress)),
    landingDomains: once([...links.map(landingAddress), ...captions].map(landingDomain)),
    reach: withUnionSum(reachOf(transparency?.age_country_gender_reach_breakdown), total),
    totalReach: total,
    targeting: {
      ...targetingOf(transparency?.location_audience),
      ...(transparency?.targets_eu !== undefined && { aimsAtUnion: transparency.targets_eu }),
    },
    libraryUrl: ad.ad_archive_id.startsWith(unnamed)
      ? undefined
      : `https://www.facebook.com/ads/library/?id=${encodeURIComponent(ad.ad_archive_id)}`,
  });
}

/** Answers wrap ads in many layers, which change often: whatever has an id of the archive is one. */
function* adsWithin(value: unknown, depth: number): Generator<Fields> {
  if (depth > 40) return;
  if (Array.isArray(value)) for (const each of value) yield* adsWithin(each, depth + 1);
  if (!isFields(value)) return;
  const transparency = transparencyOf(value);
  if ('ad_archive_id' in value || transparency !== undefined) {
    yield { ...value, transparency: transparency ?? null };
    return;
  }
  for (const each of Object.values(value)) {
    if (typeof each === 'object' && each !== null) yield* adsWithin(each, depth + 1);
  }
}

/** The Union's part of the transparency data, under any of the names that it has had. */
function transparencyOf(value: Fields): Fields | undefined {
  const by = value.transparency_by_location;
  const parts = [
    isFields(by) ? by.eu_transparency : undefined,
    value.eu_transparency,
    value.aaa_info,
  ];
  const found = parts.find(isFields);
  if (found !== undefined) return found;
  return isFields(by) ? {} : undefined;
}

function holdsAds(value: Fields, depth: number): boolean {
  if (depth > 5) return false;
  return Object.values(value).some((each) => {
    const inner: unknown = Array.isArray(each) ? each[0] : each;
    if (!isFields(inner)) return false;
    return (
      'ad_archive_id' in inner ||
      'ad_library_main' in inner ||
      'collated_results' in inner ||
      holdsAds(inner, depth + 1)
    );
  });
}
