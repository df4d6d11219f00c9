import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readExport } from '../../../crawler/ads/read-export.ts';
import { Failure } from '../../../crawler/failure.ts';
import type { AdRecord } from '../../../shared/ads/ad-record.ts';
import { gradeAd } from '../../../shared/ads/grade-ad.ts';
import { brokenExports, sampleExports } from './sample-exports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-ads-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Sample = keyof typeof sampleExports;

async function read(name: string, text: string, options: Partial<ReadOptions> = {}) {
  const file = join(folder, name);
  await writeFile(file, text);
  const ads: AdRecord[] = [];
  const imported = await readExport(file, { columns: {}, ...options }, (ad) => ads.push(ad));
  return { ads, imported };
}

const sample = (name: Sample) => read(name, sampleExports[name]);
const only = async (name: Sample) => {
  const { ads } = await sample(name);
  expect(ads).toHaveLength(1);
  return ads[0] as AdRecord;
};

describe('reading exports of ad repositories', { timeout: 30_000 }, () => {
  it('finds the format in the content, whatever the name', async () => {
    const found: Record<string, string> = {};
    for (const name of Object.keys(sampleExports) as Sample[]) {
      const { imported } = await sample(name);
      found[name] =
        `${imported.sources.join()} ${imported.counts.records}/${imported.counts.found}`;
    }
    expect(found).toEqual({
      'meta-page.json': 'meta_api 1/1',
      'meta-lines.csv': 'meta_api 2/2',
      'meta-script.txt': 'meta_api 1/1',
      'meta-web.json': 'meta_web 1/1',
      'meta.har': 'meta_web 2/2',
      'meta-detail.json': 'meta_web 1/1',
      'google.json': 'google_bq 1/1',
      'google.ndjson': 'google_bq 1/1',
      'google-flat.csv': 'google_bq 2/2',
      'google-rpc.json': 'google_rpc 1/1',
      'tiktok.json': 'tiktok 1/1',
      'linkedin.json': 'linkedin 1/1',
      'snap.json': 'snap 1/1',
      'microsoft.json': 'microsoft 1/1',
      'apple.json': 'apple 1/1',
      'x.json': 'x 1/1',
      'table.csv': 'csv 2/2',
    });
  });

  it('reads Meta: reach by country is the sum of its cells', async () => {
    const ad = await only('meta-page.json');
    expect(ad.reach).toEqual([
      { country: 'DE', min: 40287, max: 40287, unit: 'users' },
      { country: 'AT', min: 1453, max: 1453, unit: 'users' },
    ]);
    expect(ad.totalReach).toEqual({ min: 41740, max: 41740 });
    expect(ad.targeting).toMatchObject({ included: ['DE'], excluded: ['Bavaria'] });
    expect(ad).toMatchObject({
      adId: '635000000000000123',
      payer: 'KestrelX Global Ltd',
      landingDomains: ['kestrelx.example'],
      libraryUrl: 'https://www.facebook.com/ads/library/?id=635000000000000123',
    });
  });

  it("reads Meta's web library, unwraps where it leads, and joins question and answer", async () => {
    const { ads, imported } = await sample('meta.har');
    expect(ads[0]?.landingUrls).toEqual([
      'https://www.kestrelx.example/de-DE/register?utm_campaign=DE_prospecting',
    ]);
    expect(ads[1]).toMatchObject({
      adId: '635000000000000999',
      totalReach: { min: 13, max: 13 },
      targeting: { included: ['BR'], aimsAtUnion: false },
    });
    expect(imported).toMatchObject({
      retrieved: '2026-05-01T10:00:00.000Z',
      retrievedFrom: 'har',
    });
  });

  it('takes an answer on one ad that was saved without its question, and knows its copies', async () => {
    const ad = await only('meta-detail.json');
    expect(ad).toMatchObject({
      adId: expect.stringMatching(/^unnamed-[0-9a-f]{16}$/),
      reach: [{ country: 'PT', min: 13, max: 13 }],
      totalReach: { min: 13, max: 13 },
      targeting: { included: ['BR'], aimsAtUnion: false },
    });
    expect(ad).not.toHaveProperty('libraryUrl');
    expect(gradeAd(ad)).toMatchObject({ spilledOver: true });
    const text = JSON.stringify(JSON.parse(sampleExports['meta-detail.json']), null, 2);
    expect((await read('copy.json', text)).ads[0]?.adId).toBe(ad.adId);
    const other = text.replace('"Brazil"', '"Chile"');
    expect((await read('other.json', other)).ads[0]?.adId).not.toBe(ad.adId);
  });

  it('reads Google alike from JSON, from JSON in text, and a row a region', async () => {
    const whole = await only('google.json');
    expect(whole.reach).toEqual([
      { country: 'DE', min: 3000, max: 4000, unit: 'impressions' },
      { country: 'EEA', min: 3000, max: 4000, unit: 'impressions' },
      { country: 'FR', unit: 'impressions' },
      { country: 'TR', unit: 'impressions' },
    ]);
    expect(whole).toMatchObject({ advertiserCountry: 'SC', targeting: { criterionUsed: true } });
    expect((await only('google.ndjson')).reach).toEqual(whole.reach);
    const { ads } = await sample('google-flat.csv');
    expect(ads.flatMap(({ reach }) => reach)).toEqual([whole.reach[0], whole.reach[2]]);
  });

  it('keeps every digit of an id', async () => {
    expect((await only('tiktok.json')).adId).toBe('17123456789012345678');
    expect((await only('microsoft.json')).adId).toBe('71468541217674123');
  });

  it('reads buckets and shares as ranges', async () => {
    expect((await only('tiktok.json')).reach).toEqual([
      { country: 'FR', min: 18000, max: 18000, unit: 'users' },
      { country: 'IT', min: 12000, max: 12000, unit: 'users' },
      { country: 'BE', min: 0, max: 1000, unit: 'users' },
    ]);
    expect((await only('microsoft.json')).reach).toEqual([
      { country: 'DE', min: 2067, max: 4135, unit: 'impressions', share: 0.827 },
      { country: 'AT', min: 432, max: 865, unit: 'impressions', share: 0.173 },
    ]);
    expect((await only('linkedin.json')).reach[0]).toMatchObject({ min: 915, max: 4577 });
    expect((await only('snap.json')).reach.map(({ country }) => country)).toEqual([
      'DE',
      'GR',
      'FR',
    ]);
  });

  it('keeps no token, no click of a person and no picture of one', async () => {
    for (const name of ['meta-page.json', 'meta-lines.csv', 'meta.har', 'tiktok.json'] as const) {
      const kept = JSON.stringify(await sample(name));
      expect(kept, name).not.toMatch(/EAAGsecret|access_token|fbclid|IwARperson|fb_dtsg|face\.jpg/);
    }
  });

  it('keeps hash and date of the export, and says who gave the date', async () => {
    const file = join(folder, 'dated.json');
    await writeFile(file, sampleExports['google.json']);
    await utimes(file, 1_767_225_600, 1_767_225_600);
    const { sha256, ...of } = await readExport(file, { columns: {} }, () => {});
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(of).toMatchObject({ retrieved: '2026-01-01T00:00:00.000Z', retrievedFrom: 'file-time' });
    const said = await readExport(file, { columns: {}, retrieved: '2026-02-02' }, () => {});
    expect(said).toMatchObject({ retrieved: '2026-02-02', retrievedFrom: 'user' });
  });

  it('takes any table by its columns', async () => {
    const columns = { adId: 'Nr', country: 'Land', users: 'Leute', text: 'Worte' };
    const text =
      'Nr,Land,Leute,Worte\n7,Österreich,"1,200","=SUM(A1) kaufen"\n,Italien,3,x\n8,Italien\n';
    const { ads, imported } = await read('own.csv', text, { columns });
    expect(ads).toHaveLength(1);
    expect(ads[0]).toMatchObject({
      adId: '7',
      reach: [{ country: 'AT', min: 1200, max: 1200, unit: 'users' }],
      formatConfidence: 'medium',
    });
    expect(imported.counts).toEqual({ found: 3, records: 1 });
    expect(imported.setAside).toEqual([
      { reason: 'table: Nr: missing', count: 1, first: ['line 3'] },
      { reason: 'it has 2 cells, and the header has 4', count: 1, first: ['line 4'] },
    ]);
    await expect(read('own.csv', text, { columns: { adId: 'Nummer' } })).rejects.toThrow(
      /own\.csv: column for adId: there is no header "Nummer"; did you mean|the headers are/,
    );
  });

  it('says that an export without a record proves nothing', async () => {
    for (const text of [
      '{"data":[],"paging":{}}',
      '[]',
      '{"request_status":"SUCCESS","ad_previews":[]}',
    ]) {
      const { imported } = await read('none.json', text);
      expect(imported).toMatchObject({ emptyUnknown: true, counts: { found: 0, records: 0 } });
      expect(imported.remarks[0]).toMatch(/proves nothing/);
    }
  });

  it('refuses what is broken, with file, place and fix', async () => {
    for (const [name, { text, says }] of Object.entries(brokenExports)) {
      const fault = await read(name, text).catch((each: unknown) => each);
      expect(fault, name).toBeInstanceOf(Failure);
      expect((fault as Failure).message, name).toMatch(says);
      expect((fault as Failure).message, name).toContain(name);
    }
  });

  it('refuses a file that is of another format than was said', async () => {
    await expect(
      read('a.json', sampleExports['google.json'], { format: 'tiktok' }),
    ).rejects.toThrow(/a\.json: record 1: this is of Google .* not of tiktok; leave --format out/);
  });

  it('counts each record that cannot be one, beside those that can', async () => {
    const page = JSON.parse(sampleExports['meta-page.json']);
    const rows = [
      page.data[0],
      { ...page.data[0], id: null, ad_snapshot_url: null },
      7,
      page.data[0],
    ];
    const { ads, imported } = await read('some.json', JSON.stringify({ data: rows }));
    expect(ads).toHaveLength(2);
    expect(imported.counts).toEqual({ found: 4, records: 2 });
    expect(imported.setAside.map(({ first }) => first)).toEqual([['record 2'], ['record 3']]);
  });

  it('reads UTF-16, as spreadsheets write it', async () => {
    const file = join(folder, 'wide.csv');
    await writeFile(file, Buffer.from(`\uFEFF${sampleExports['table.csv'].slice(1)}`, 'utf16le'));
    const { counts } = await readExport(file, { columns: {} }, () => {});
    expect(counts).toEqual({ found: 2, records: 2 });
  });
});
