import type { AdRecord } from '../../../shared/ads/ad-record.ts';

/** An ad of which nothing is known but its id. */
export function adOf(overrides: Partial<AdRecord> = {}): AdRecord {
  return {
    source: 'meta_api',
    adId: '635000000000000123',
    text: [],
    languages: [],
    landingUrls: [],
    landingDomains: [],
    reach: [],
    targeting: { included: [], excluded: [] },
    rawRef: { file: 'export.json', sha256: 'f'.repeat(64), index: 1 },
    formatConfidence: 'high',
    ...overrides,
  };
}
