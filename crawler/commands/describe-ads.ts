import type { AdRecord } from '../../shared/ads/ad-record.ts';
import type { Attribution } from '../../shared/ads/attribute-ad.ts';
import type { Grade } from '../../shared/ads/grade-ad.ts';
import { rangeWords } from '../../shared/ads/range-words.ts';
import type { StoredExport } from '../ads/store-export.ts';
import { printable } from '../printable.ts';

const said = {
  user: 'as you said',
  har: 'by the recording',
  'file-time': 'by the time of the file, which may be that of a copy',
};

/** What was imported of one file, for a terminal. */
export function describeImport({ imported, known }: StoredExport, unattributed?: number): string {
  const { file, sources, counts, setAside, retrieved, retrievedFrom, sha256, remarks } = imported;
  const lines = [
    `${file}: ${counts.records} of ${counts.found} records${sources.length > 0 ? ` (${sources.join(', ')})` : ''}${known ? ', imported before: nothing was changed' : ''}`,
    `  exported ${retrieved} (${said[retrievedFrom]}); sha256 ${sha256}`,
    ...(unattributed
      ? [
          `  ${unattributed} not tied to the firm: shown, never counted, their landing pages not visited`,
        ]
      : []),
    ...setAside.map(
      ({ reason, count, first }) =>
        `  ${count} set aside: ${reason} (${first.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''})`,
    ),
    ...remarks.map((remark) => `  ${remark}`),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** One ad as a line for a terminal. */
export function describeAd(
  ad: AdRecord,
  grade: Grade | undefined,
  attribution: Attribution | undefined,
): string {
  const delivered = ad.reach
    .slice(0, 8)
    .map((reach) => `${reach.country} ${rangeWords(reach) ?? ''}`.trim())
    .join(', ');
  const parts = [
    `${ad.source} ${ad.adId}`,
    grade ?? 'no delivery in the Union',
    attribution?.is,
    ad.payer ?? ad.advertiserName,
    delivered,
    ad.text[0]?.slice(0, 80),
  ];
  return `${printable(parts.filter((part) => part !== undefined && part !== '').join(' · '))}\n`;
}
