import { attributeAd } from '../../shared/ads/attribute-ad.ts';
import { gradeAd } from '../../shared/ads/grade-ad.ts';
import { knownFirm } from '../../shared/ads/known-firm.ts';
import { adsCsv } from '../../shared/report/ads-csv.ts';
import type { StoredCase } from '../evidence/read-case.ts';
import { readStoredAds } from './read-stored-ads.ts';

/** `ads.csv` of a case: every imported ad, whose it is and its grade in each state; undefined without ads. */
export async function adsCsvOf(
  folder: string,
  { case: value, observations }: Pick<StoredCase, 'case' | 'observations'>,
): Promise<string | undefined> {
  const stored = await readStoredAds(folder);
  if (stored === undefined) return undefined;
  const firm = knownFirm(value.firm, value.stops, observations);
  return adsCsv(
    stored.ads.map((ad) => {
      const grades = new Map(gradeAd(ad).states.map(({ state, grade }) => [String(state), grade]));
      const places = ad.reach.map((reach) => ({ ...reach, grade: grades.get(reach.country) }));
      return { ad, attribution: attributeAd(ad, firm).is, places };
    }),
  );
}
