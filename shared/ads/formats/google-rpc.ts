import * as z from 'zod/mini';
import type { AdFormat } from '../ad-format.ts';
import { Day, draft, once, readBy, Words } from '../fields.ts';
import { landingDomain } from '../landing.ts';

const Moment = z.nullish(z.looseObject({ '1': Day }));
const Row = z.looseObject({
  '1': z.string().check(z.regex(/^AR\d{20}$/u)),
  '2': z.string().check(z.regex(/^CR\d{20}$/u)),
  '6': Moment,
  '7': Moment,
  '12': z.nullish(Words),
  '14': z.nullish(Words),
});

/**
 * Rows of the web page of Google's Transparency Center (`SearchCreatives`). Its fields have numbers
 * for names and nobody documents them; no place of delivery is among those that are known.
 */
export const googleRpc: AdFormat = {
  id: 'google_rpc',
  name: 'Google Ads Transparency Center (web page)',
  confidence: 'low',
  recognise: (value) =>
    /^AR\d{20}$/u.test(String(value['1'])) && /^CR\d{20}$/u.test(String(value['2'])),
  read: (value) =>
    readBy(Row, value, (row) =>
      draft({
        adId: row['2'],
        advertiserId: row['1'],
        advertiserName: row['12'] ?? undefined,
        firstShown: row['6']?.['1'],
        lastShown: row['7']?.['1'],
        text: [],
        languages: [],
        landingUrls: [],
        landingDomains: once([landingDomain(row['14'])]),
        reach: [],
        targeting: { included: [], excluded: [] },
        libraryUrl: `https://adstransparency.google.com/advertiser/${row['1']}/creative/${row['2']}`,
      }),
    ),
};
