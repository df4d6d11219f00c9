import type { AdRecord, Reach } from '../../ads/ad-record.ts';
import { rangeWords } from '../../ads/range-words.ts';
import { weights } from '../../signals/weights.ts';
import type { JudgedAd } from './assess-ads.ts';

const libraries: Record<AdRecord['source'], string> = {
  meta_api: 'Meta Ad Library',
  meta_web: 'Meta Ad Library',
  google_bq: 'Google Ads Transparency Center',
  google_rpc: 'Google Ads Transparency Center',
  tiktok: 'TikTok Commercial Content Library',
  linkedin: 'LinkedIn Ad Library',
  snap: 'Snapchat Ads Gallery',
  microsoft: 'Microsoft Ad Library',
  apple: 'Apple Ad Repository',
  x: 'X ads repository',
  csv: 'table',
};

/** The words, place and sentence of a finding that rests on an ad. */
export function aboutAd({ ad, attribution, graded }: JudgedAd, why: string) {
  const words = ad.text.join(' · ');
  const quote = words === '' ? (ad.advertiserName ?? ad.adId) : words;
  return {
    quote: quote.length > weights.ads.quote ? `${quote.slice(0, weights.ads.quote)}…` : quote,
    where: `${libraries[ad.source]}, ad ${ad.adId}; record ${ad.rawRef.index} of ${ad.rawRef.file}`,
    url: ad.libraryUrl ?? ad.landingUrls[0] ?? '',
    why: [
      why,
      placesOf(ad),
      deliveryOf(ad),
      periodOf(ad),
      ad.payer === undefined ? undefined : `Paid by ${ad.payer}.`,
      attribution.because,
      graded.spilledOver ? 'The platform says that the Union was not aimed at.' : undefined,
      ad.formatConfidence === 'low'
        ? 'The format of the record is not documented: its fields may mean something else.'
        : undefined,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  };
}

function placesOf({ targeting: { included, excluded } }: AdRecord): string | undefined {
  const parts = [
    ...(included.length > 0 ? [`chosen ${listOf(included)}`] : []),
    ...(excluded.length > 0 ? [`left out ${listOf(excluded)}`] : []),
  ];
  return parts.length === 0 ? undefined : `Places: ${parts.join('; ')}.`;
}

function deliveryOf({ reach }: AdRecord): string | undefined {
  const shown = reach.filter(({ max, share }) => max !== 0 && share !== 0).map(reachWords);
  return shown.length === 0 ? undefined : `Delivered: ${listOf(shown)}.`;
}

function reachWords(reach: Reach): string {
  const { country, unit, share } = reach;
  const number = rangeWords(reach);
  if (number !== undefined) return `${country} ${number} ${unit === 'users' ? 'persons' : 'times'}`;
  return share === undefined
    ? `${country} (no number given)`
    : `${country} ${Math.round(share * 1000) / 10} %`;
}

function periodOf({ firstShown, lastShown, active }: AdRecord): string | undefined {
  if (firstShown === undefined) return undefined;
  if (lastShown !== undefined) return `From ${firstShown} to ${lastShown}.`;
  return active === false ? `From ${firstShown}.` : `From ${firstShown} on.`;
}

function listOf(words: readonly string[]): string {
  const most = 12;
  return words.length > most
    ? `${words.slice(0, most).join(', ')} and ${words.length - most} more`
    : words.join(', ');
}
