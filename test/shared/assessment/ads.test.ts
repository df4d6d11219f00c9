import { describe, expect, it } from 'vitest';
import type { AdImport } from '../../../shared/ads/ad-import.ts';
import type { AdRecord } from '../../../shared/ads/ad-record.ts';
import { assess } from '../../../shared/assessment/assess.ts';
import { Assessment } from '../../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { link, observationOf } from '../../../shared/observation/sample.ts';
import { adOf } from '../ads/sample-ad.ts';

const detectLanguage = await loadLanguageDetector();
const firm = {
  name: 'KestrelX',
  home: 'SC',
  domains: ['kestrelx.example'],
  legalNames: ['KestrelX Global Ltd'],
};
const users = (country: string, count: number) => ({
  country,
  min: count,
  max: count,
  unit: 'users' as const,
});
const emptyImport: AdImport = {
  version: 1,
  file: 'export.json',
  sha256: 'f'.repeat(64),
  bytes: 10,
  sources: [],
  retrieved: '2026-05-01',
  retrievedFrom: 'user',
  importedAt: '2026-05-02T00:00:00.000Z',
  counts: { found: 0, records: 0 },
  setAside: [],
  emptyUnknown: true,
  remarks: ['It holds no record. That proves nothing.'],
};

function assessed(ads: AdRecord[], more: Partial<Parameters<typeof assess>[0]> = {}): Assessment {
  return assess({
    observations: [],
    firm,
    ads: { imports: [emptyImport], ads, stops: [] },
    input: 'case',
    detectLanguage,
    ...more,
  });
}
const german = {
  text: ['Bitcoin kaufen und verkaufen mit KestrelX. Jetzt registrieren und 100 € Bonus sichern.'],
  languages: ['de'],
  landingUrls: ['https://kestrelx.example/de'],
};
const kinds = ({ findings }: Assessment) =>
  findings.map(({ signal, strength, memberStates }) => `${signal} ${strength} ${memberStates}`);

describe('ads in an assessment', { timeout: 30_000 }, () => {
  it('an ad for a chosen state is deemed solicitation there, with numbers and source', () => {
    const ad = adOf({
      ...german,
      payer: 'KestrelX Global Ltd',
      libraryUrl: 'https://www.facebook.com/ads/library/?id=635000000000000123',
      firstShown: '2026-03-10',
      reach: [users('DE', 40287), users('AT', 1453)],
      totalReach: { min: 41740, max: 41740 },
      targeting: { included: ['DE'], excluded: [] },
    });
    const assessment = assessed([ad]);
    const [first] = assessment.findings;
    expect(first).toMatchObject({
      signal: 'targeted-ad',
      means: 'advertising',
      limb: 'in-the-union',
      points: 'towards',
      strength: 'deemed',
      memberStates: ['DE'],
      url: 'https://www.facebook.com/ads/library/?id=635000000000000123',
      where: 'Meta Ad Library, ad 635000000000000123; record 1 of export.json',
      basis: ['MiCA Art. 61(1)', expect.stringContaining('paragraph 12')],
    });
    expect(first?.quote).toContain('Bitcoin kaufen');
    expect(first?.why).toContain('Delivered: DE 40,287 persons, AT 1,453 persons.');
    expect(first?.why).toContain('Paid by KestrelX Global Ltd.');
    expect(kinds(assessment)).toContain('delivered-ad indication AT');
    expect(assessment.verdict).toBe('strong');
    expect(assessment.memberStates.DE?.verdict).toBe('strong');
    expect(assessment.ads?.states).toMatchObject([
      { state: 'DE', grade: 'P1', users: { min: 40287, max: 40287 } },
      { state: 'AT', grade: 'P3', users: { min: 1453, max: 1453 } },
    ]);
    expect(Assessment.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
  });

  it('spill-over stays context, and so does what hardly reached anybody', () => {
    const spilled = adOf({
      ...german,
      reach: [users('PT', 13)],
      targeting: { included: ['BR'], excluded: [], aimsAtUnion: false },
    });
    const alone = assessed([spilled]);
    expect(kinds(alone)).toEqual(['delivered-ad context PT']);
    expect(alone.verdict).toBe('inconclusive');
    const tiny = assessed([adOf({ ...german, languages: ['de'], reach: [users('DE', 12)] })]);
    expect(tiny.findings.filter(({ signal }) => signal === 'delivered-ad')).toMatchObject([
      { strength: 'context' },
    ]);
  });

  it('delivery alone is an indication; in the language of the state it is strong', () => {
    const english = { ...german, text: ['Buy bitcoin today'], languages: ['en'] };
    expect(kinds(assessed([adOf({ ...english, reach: [users('DE', 5000)] })]))).toContain(
      'delivered-ad indication DE',
    );
    expect(kinds(assessed([adOf({ ...german, reach: [users('DE', 5000)] })]))).toContain(
      'delivered-ad strong DE',
    );
  });

  it('places that were chosen and not told are strong, undocumented formats an indication', () => {
    const placed = adOf({
      ...german,
      source: 'google_bq',
      reach: [users('FR', 5000)],
      targeting: { included: [], excluded: [], criterionUsed: true },
    });
    expect(kinds(assessed([placed]))).toContain('placed-ad strong FR');
    const unsure = { ...placed, formatConfidence: 'low' as const };
    expect(kinds(assessed([unsure]))).toContain('placed-ad indication FR');
  });

  it('what nothing ties to the firm is shown and never counted', () => {
    const other = adOf({
      ...german,
      advertiserName: 'KestrelX',
      landingUrls: ['https://kestrelx-bonus.example/'],
      reach: [users('DE', 90000)],
      targeting: { included: ['DE'], excluded: [] },
    });
    const assessment = assessed([other]);
    expect(assessment.findings).toEqual([]);
    expect(assessment.ads).toMatchObject({
      ads: { 'first-party': 0, affiliate: 0, unattributed: 1 },
      states: [],
      listed: [{ attribution: 'unattributed' }],
    });
    expect(assessment.score).toBe(0);
  });

  it('states that were left out point away', () => {
    const ad = adOf({ ...german, targeting: { included: ['WORLD'], excluded: ['EU'] } });
    const [finding] = assessed([ad]).findings;
    expect(finding).toMatchObject({
      signal: 'excluded-place',
      points: 'away',
      limb: 'in-the-union',
    });
    expect(finding?.memberStates).toHaveLength(27);
  });

  it("reads the ad's own words as the signals read a page, as advertising", () => {
    const ad = adOf({ ...german, reach: [users('DE', 5000)] });
    const words = assessed([ad]).findings.filter(
      ({ limb, signal }) => limb === 'promotion' && signal !== 'advertisement',
    );
    expect(words.length).toBeGreaterThan(0);
    for (const finding of words) {
      expect(finding).toMatchObject({ means: 'advertising', memberStates: ['DE'], visit: '' });
    }
  });

  it("knows the firm's page by the link from the firm's own site", () => {
    const ad = adOf({
      text: ['KestrelX'],
      profileUrls: ['https://www.facebook.com/kestrelx.de'],
      reach: [users('DE', 5000)],
    });
    expect(assessed([ad]).ads?.ads.unattributed).toBe(1);
    const home = observationOf({ links: { links: [link('https://facebook.com/KestrelX.de/')] } });
    expect(assessed([ad], { observations: [home] }).ads?.ads['first-party']).toBe(1);
  });

  it('an empty export proves nothing and changes nothing', () => {
    const assessment = assessed([]);
    expect(assessment.findings).toEqual([]);
    expect(assessment.verdict).toBe('inconclusive');
    expect(assessment.ads?.imports[0]?.remarks[0]).toMatch(/proves nothing/);
  });

  it('names some ads of each state among thousands, and counts them all', () => {
    const states = ['DE', 'FR', 'IT', 'PL'];
    const ads = Array.from({ length: 2000 }, (_, at) =>
      adOf({
        adId: String(at),
        text: [`Bitcoin kaufen ${at}`],
        landingUrls: german.landingUrls,
        reach: [users(at < 1990 ? 'DE' : (states[at % 4] ?? 'FR'), 10000 - at)],
        targeting: { included: ['EEA'], excluded: [] },
      }),
    );
    const { findings, ads: of } = assessed(ads);
    const named = new Set(
      findings
        .filter(({ signal }) => signal === 'targeted-ad')
        .flatMap(({ memberStates }) => memberStates),
    );
    expect([...named].sort()).toEqual(states);
    expect(findings.length).toBeLessThan(300);
    expect(of?.states.reduce((sum, { ads: count }) => sum + count, 0)).toBe(2000);
  });
});
