import type { AdRecord, AdSource, Reach } from './ad-record.ts';

/** Two shapes of one library hold the same ads. */
const libraries: Partial<Record<AdSource, string>> = {
  meta_api: 'meta',
  meta_web: 'meta',
  google_bq: 'google',
  google_rpc: 'google',
};

/** What tells one ad from another over all exports. */
function adKey({ source, adId, rawRef }: AdRecord): string {
  const library = libraries[source] ?? source;
  // Ids of a table that the user mapped mean something within that table only.
  return `${library} ${adId}${source === 'csv' ? ` ${rawRef.file}` : ''}`;
}

/**
 * Each ad once. `records` come in the order of their retrieval: what a later export says of an ad
 * goes before what an earlier one said; rows of one file add their places to one another.
 */
export function mergeAds(records: Iterable<AdRecord>): AdRecord[] {
  const merged = new Map<string, AdRecord>();
  for (const record of records) {
    const key = adKey(record);
    const before = merged.get(key);
    merged.set(key, before === undefined ? record : merge(before, record));
  }
  return [...merged.values()];
}

function merge(before: AdRecord, after: AdRecord): AdRecord {
  const both = (list: (ad: AdRecord) => readonly string[] | undefined) => [
    ...new Set([...(list(before) ?? []), ...(list(after) ?? [])]),
  ];
  const targeting =
    after.targeting.included.length + after.targeting.excluded.length > 0 ? after : before;
  return {
    ...before,
    ...after,
    firstShown: earliest(before.firstShown, after.firstShown),
    lastShown: latest(before.lastShown, after.lastShown),
    text: both(({ text }) => text),
    languages: both(({ languages }) => languages),
    landingUrls: both(({ landingUrls }) => landingUrls),
    landingDomains: both(({ landingDomains }) => landingDomains),
    profileUrls: both(({ profileUrls }) => profileUrls),
    campaignNames: both(({ campaignNames }) => campaignNames),
    reach: mergeReach(before, after),
    totalReach: after.totalReach ?? before.totalReach,
    targeting: {
      ...before.targeting,
      ...after.targeting,
      included: targeting.targeting.included,
      excluded: targeting.targeting.excluded,
    },
    rawRef: after.rawRef,
  };
}

/** Delivery only grows: a later export knows more, one row of the same file knows another place. */
function mergeReach(before: AdRecord, after: AdRecord): Reach[] {
  const places = new Map<string, Reach>();
  for (const each of [...before.reach, ...after.reach]) {
    const key = `${each.country} ${each.unit}`;
    const known = places.get(key);
    const numbered = each.min !== undefined || each.max !== undefined || known === undefined;
    if (numbered) places.set(key, each);
  }
  return [...places.values()];
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  return [one, other].filter((each) => each !== undefined).sort()[0];
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  return [one, other]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
}
