import type { AdImport } from '../../ads/ad-import.ts';
import type { AdRecord } from '../../ads/ad-record.ts';
import { type Attribution, attributeAd, type KnownFirm } from '../../ads/attribute-ad.ts';
import { type GradedAd, gradeAd } from '../../ads/grade-ad.ts';
import type { LanguageDetector } from '../../facts/language/load-language-detector.ts';
import { weights } from '../../signals/weights.ts';
import type { AssessedFinding } from '../assessment.ts';
import { adFindings } from './ad-findings.ts';
import { adWordFindings } from './ad-word-findings.ts';
import type { AdsAssessed, ListedAd } from './ads-assessed.ts';
import { adsByState, deliveredOf } from './ads-by-state.ts';

/** The ads of a case, each once, and the files that they came from. */
export type AdsToAssess = { imports: readonly AdImport[]; ads: readonly AdRecord[] };

/** An ad with whose it is and what it shows. */
export type JudgedAd = { ad: AdRecord; attribution: Attribution; graded: GradedAd; reach: number };

/**
 * What imported ads add to a case: findings of those that are the firm's or made on its behalf, and
 * the sums by state. Nothing that is not tied to the firm is counted.
 */
export function assessAds(
  { imports, ads }: AdsToAssess,
  firm: KnownFirm,
  detectLanguage: LanguageDetector,
): { findings: AssessedFinding[]; assessed: AdsAssessed } {
  const judged = ads
    .map((ad): JudgedAd => {
      const graded = gradeAd(ad, languagesOf(ad, detectLanguage));
      return { ad, attribution: attributeAd(ad, firm), graded, reach: reachOf(graded) };
    })
    .sort((one, other) => orderOf(one) - orderOf(other) || other.reach - one.reach);
  const counting = judged.filter(({ attribution }) => attribution.is !== 'unattributed');
  const count = (is: Attribution['is']) =>
    judged.filter(({ attribution }) => attribution.is === is).length;
  return {
    findings: [...adFindings(counting), ...adWordFindings(counting, firm, detectLanguage)],
    assessed: {
      imports: [...imports],
      ads: {
        'first-party': count('first-party'),
        affiliate: count('affiliate'),
        unattributed: count('unattributed'),
      },
      states: adsByState(counting),
      listed: judged.slice(0, weights.ads.listed).map(listed),
    },
  };
}

/** Repositories that give no language leave it to be heard. */
function languagesOf(ad: AdRecord, detectLanguage: LanguageDetector): string[] {
  if (ad.languages.length > 0 || ad.text.length === 0) return ad.languages;
  const heard = detectLanguage(ad.text.join(' '));
  return heard === undefined ? [] : [heard];
}

/** The furthest that is recorded of any one state, for putting ads in order. */
function reachOf({ states }: GradedAd): number {
  return Math.max(
    0,
    ...states.flatMap(({ reach }) => reach.map(({ max, min }) => max ?? min ?? 0)),
  );
}

function orderOf({ attribution, graded }: JudgedAd): number {
  const grade = graded.grade === undefined ? 3 : Number(graded.grade.slice(1)) - 1;
  return (attribution.is === 'unattributed' ? 10 : 0) + grade;
}

function listed({ ad, attribution, graded }: JudgedAd): ListedAd {
  const { source, adId, libraryUrl, payer, firstShown, lastShown, targeting } = ad;
  return {
    source,
    adId,
    ...(libraryUrl !== undefined && { libraryUrl }),
    ...(ad.advertiserName !== undefined && { advertiser: ad.advertiserName }),
    ...(payer !== undefined && { payer }),
    text: ad.text.join(' · ').slice(0, weights.ads.quote),
    ...(firstShown !== undefined && { firstShown }),
    ...(lastShown !== undefined && { lastShown }),
    attribution: attribution.is,
    because: attribution.because,
    ...(graded.grade !== undefined && { grade: graded.grade }),
    delivered: graded.states.map(deliveredOf),
    included: targeting.included,
    excluded: targeting.excluded,
    spilledOver: graded.spilledOver,
    lowConfidence: ad.formatConfidence === 'low',
    record: ad.rawRef,
  };
}
