import { load } from 'cheerio';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { AdRecord } from '../../../shared/ads/ad-record.ts';
import { assess } from '../../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { link, observationOf } from '../../../shared/observation/sample.ts';
import { adsCsv } from '../../../shared/report/ads-csv.ts';
import { renderMarkdown } from '../../../shared/report/render-markdown.ts';
import { renderReport } from '../../../shared/report/render-report.tsx';
import { adOf } from '../ads/sample-ad.ts';
import { sampleReport } from './sample-report.ts';

const evil =
  '</table></style><script>alert(1)</script><img src=x onerror=alert(2)>[x](javascript:alert(3))\u202Egnp.exe';
const endless = 'W'.repeat(200_000);
const users = { min: 500, max: 900, unit: 'users' as const };

/** An ad whose every word was written by somebody who means harm. */
function hostileAd(words: string): AdRecord {
  return adOf({
    adId: words,
    advertiserName: words,
    payer: words,
    beneficiary: words,
    text: [`${words} Bitcoin kaufen und verkaufen, jetzt registrieren`],
    languages: ['de', words],
    landingUrls: ['https://kestrelx.example/?ref=%3Cscript%3E', 'javascript:alert(4)'],
    landingDomains: ['kestrelx.example'],
    campaignNames: [words],
    firstShown: words,
    libraryUrl: 'javascript:alert(5)',
    reach: [
      { country: 'DE', ...users },
      { country: words, ...users },
    ],
    targeting: { included: ['DE', words], excluded: [words] },
    rawRef: { file: words, sha256: 'f'.repeat(64), index: 1 },
  });
}

const detectLanguage = await loadLanguageDetector();

/** A report with such ads, their import, and a promoter of the same kind. */
function report() {
  const ads = [hostileAd(evil), hostileAd(endless), adOf({ adId: '3', payer: 'KestrelX' })];
  const imported = {
    version: 1 as const,
    file: evil,
    sha256: 'f'.repeat(64),
    bytes: 10,
    sources: ['meta_api' as const],
    retrieved: '2026-05-01',
    retrievedFrom: 'user' as const,
    importedAt: '2026-05-02T00:00:00.000Z',
    counts: { found: 5, records: 3 },
    setAside: [{ reason: evil, count: 2, first: [evil] }],
    remarks: [evil, endless],
  };
  const firm = { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] };
  const assessment = assess({
    observations: [],
    firm,
    ads: { imports: [imported], ads, stops: [] },
    input: 'case',
    detectLanguage,
  });
  const at = '2026-01-01T00:00:00.000Z';
  const cookie = { name: evil, host: evil, by: 'header' as const, valueSha256: '0' };
  const promoter = observationOf(
    {
      links: {
        links: [
          link('https://www.bybit.com/invite?ref=a"><script>alert(6)</script>', evil),
          link('https://kestrelx.example/?ref=LOTSE7', endless),
        ],
      },
      requests: {
        requests: [{ url: 'https://www.facebook.com/tr/?id=774411229900551&ev=x', kind: 'image' }],
      },
    },
    'https://lotse.example/"><script>alert(7)</script>',
  );
  const landing = observationOf({}, `https://kestrelx.example/?utm_campaign=DE_search_brand`, {
    found: { by: 'page', at: 'https://lotse.example/', as: evil },
    hops: [
      { url: `https://net.example/${evil}`, by: 'asked', at, cookies: [cookie] },
      { url: 'https://kestrelx.example/', by: 'script', at, cookies: [] },
    ],
  });
  const input = sampleReport();
  const observations = [...input.observations, promoter, landing];
  return { ...input, observations, assessment: { ...input.assessment, ads: assessment.ads } };
}

describe('ads and promoters that mean harm', { timeout: 60_000 }, () => {
  it('get no element, link or hidden character into the report, and no room without end', () => {
    const html = renderReport(report());
    const $ = load(html);
    expect($('.ads-listed tbody tr')).toHaveLength(3);
    expect($('.affiliate-table').length).toBeGreaterThan(2);
    expect($('script, img, iframe, object, embed, link, base, form')).toHaveLength(0);
    const names = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
    for (const each of $('a').toArray()) {
      expect($(each).attr('href')).toMatch(/^(?:https?:\/\/|#)/);
    }
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
    expect(html).not.toContain('W'.repeat(1_000));
  });

  it('get nothing into the Markdown either', () => {
    const markdown = renderMarkdown(report());
    const $ = load(marked.parse(markdown, { async: false }));
    expect($('script, img, iframe, a[href^="javascript:"]')).toHaveLength(0);
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(markdown)).toBe(false);
    expect(markdown).not.toContain('W'.repeat(1_000));
  });

  it.each([
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    '-1+cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '＝1',
    ' =1',
  ])('ads.csv has no cell that a spreadsheet computes: %j', (formula) => {
    const place = { country: formula, unit: 'users', min: 1 };
    const csv = adsCsv([{ ad: hostileAd(formula), attribution: 'affiliate', places: [place] }]);
    const [head = '', row = ''] = csv.split('\r\n');
    expect(row).toContain('affiliate');
    expect(head.split(',')).toContain('payer');
    for (const cell of row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u)) {
      expect(cell.replace(/^"/u, '')).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝]/u);
    }
    expect(row).toContain(`'${formula.slice(0, 2)}`);
  });
});
