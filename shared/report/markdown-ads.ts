import { rangeWords } from '../ads/range-words.ts';
import type { AdsAssessed } from '../assessment/ads/ads-assessed.ts';
import { periodOf } from './ads-states.tsx';
import { deliveredWords } from './ads-words.ts';
import { countryName } from './country-name.ts';
import { markdownCode, markdownWords } from './markdown-words.ts';
import { wording } from './wording.ts';

/** The chapter on advertisements as Markdown. */
export function markdownAds(ads: AdsAssessed): string {
  const { 'first-party': own, affiliate, unattributed } = ads.ads;
  const more = own + affiliate + unattributed - ads.listed.length;
  return [
    `${own} by the firm, ${affiliate} on its behalf, ${unattributed} tied to it by nothing, which count for nothing.`,
    ...(ads.states.length > 0 ? [statesTable(ads), wording.adGrades] : []),
    ...(ads.listed.length > 0 ? [ads.listed.map(adLine).join('\n')] : []),
    ...(more > 0 ? [`and ${more} more, in the folder ads of the case`] : []),
    ads.imports.map(importLine).join('\n'),
  ].join('\n\n');
}

function statesTable({ states }: AdsAssessed): string {
  const rows = states.map(({ state, grade, ads, users, impressions, ...period }) =>
    [
      `${markdownWords(state)} ${markdownWords(countryName(state))}`,
      grade,
      ads,
      (users && rangeWords(users)) ?? '–',
      (impressions && rangeWords(impressions)) ?? '–',
      markdownWords(periodOf(period)),
    ].join(' | '),
  );
  const header = [
    `State | Grade | Ads | ${wording.adUnit.users} | ${wording.adUnit.impressions} | Shown`,
    '--- | --- | --- | --- | --- | ---',
  ];
  return [...header, ...rows].map((row) => `| ${row} |`).join('\n');
}

function adLine(ad: AdsAssessed['listed'][number]): string {
  const parts = [
    `“${markdownWords(ad.text || '(no words recorded)', 220)}”`,
    wording.attribution[ad.attribution].toLowerCase(),
    ...(ad.payer === undefined ? [] : [`paid by ${markdownWords(ad.payer, 90)}`]),
    ad.grade ?? 'no delivery in the Union recorded',
    ...(deliveredWords(ad) === '' ? [] : [markdownWords(deliveredWords(ad), 400)]),
    markdownWords(periodOf(ad)),
    markdownCode(ad.libraryUrl ?? `${ad.source} ${ad.adId}`, 140),
  ];
  return `- ${parts.join(' · ')}`;
}

function importLine({
  file,
  sha256,
  counts,
  setAside,
  remarks,
  ...of
}: AdsAssessed['imports'][number]): string {
  const aside = setAside.map(
    ({ reason, count }) => `${count} not taken: ${markdownWords(reason, 240)}`,
  );
  return [
    `- ${markdownCode(file)}: ${counts.records} of ${counts.found} records, exported ${markdownWords(of.retrieved)} (${wording.retrievedFrom[of.retrievedFrom]}), SHA-256 ${markdownCode(sha256)}`,
    ...[...aside, ...remarks.map((remark) => markdownWords(remark))].map((line) => `  - ${line}`),
  ].join('\n');
}
