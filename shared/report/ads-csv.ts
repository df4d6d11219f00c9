import type { AdRecord } from '../ads/ad-record.ts';
import { csvCell } from './csv-cell.ts';

const columns: Record<string, (ad: AdRecord) => string | number | undefined> = {
  source: ({ source }) => source,
  adId: ({ adId }) => adId,
  advertiser: ({ advertiserName }) => advertiserName,
  payer: ({ payer }) => payer,
  beneficiary: ({ beneficiary }) => beneficiary,
  advertiserCountry: ({ advertiserCountry }) => advertiserCountry,
  firstShown: ({ firstShown }) => firstShown,
  lastShown: ({ lastShown }) => lastShown,
  text: ({ text }) => text.join(' · '),
  languages: ({ languages }) => languages.join(' '),
  landing: ({ landingUrls, landingDomains }) => [...landingUrls, ...landingDomains].join(' '),
  included: ({ targeting }) => targeting.included.join('; '),
  excluded: ({ targeting }) => targeting.excluded.join('; '),
  libraryUrl: ({ libraryUrl }) => libraryUrl,
  file: ({ rawRef }) => rawRef.file,
  sha256: ({ rawRef }) => rawRef.sha256,
  record: ({ rawRef }) => rawRef.index,
};

/** What is said of an ad beside its record: whose it is, and its grade in a state. */
export type AdCsvRow = {
  ad: AdRecord;
  attribution: string;
  /** One for each place of delivery; none leaves one row without a place. */
  places: { country: string; grade?: string; unit: string; min?: number; max?: number }[];
};

/** Every imported ad as rows of CSV, one for each place in which it was delivered. */
export function adsCsv(rows: readonly AdCsvRow[]): string {
  const head = [
    ...Object.keys(columns),
    'attribution',
    'country',
    'grade',
    'unit',
    'least',
    'most',
  ];
  const lines = rows.flatMap(({ ad, attribution, places }) => {
    const own = Object.values(columns).map((cell) => cell(ad));
    const all = places.length > 0 ? places : [{ country: '', unit: '' }];
    return all.map((place: Partial<AdCsvRow['places'][number]>) => [
      ...own,
      attribution,
      place.country,
      place.grade,
      place.unit,
      place.min,
      place.max,
    ]);
  });
  return [head, ...lines]
    .map((line) => `${line.map((cell) => csvCell(String(cell ?? ''))).join(',')}\r\n`)
    .join('');
}
