import { expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { block, observationOf } from '../../../shared/observation/sample.ts';

it('a pixel alone never suffices: the limb of the Union stays empty', async () => {
  const detectLanguage = await loadLanguageDetector();
  const urls = [
    'https://www.facebook.com/tr/?id=774411229900551&ev=PageView',
    'https://www.google.de/pagead/1p-user-list/123456789/?random=1',
    'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=ABCDEFGHIJKLMNOPQRST',
  ];
  const page = observationOf({
    text: {
      blocks: [block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' })],
    },
    requests: { requests: urls.map((url) => ({ url, kind: 'img' })) },
  });
  const firm = { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] };
  const { findings, limbs, verdict } = assess({
    observations: [page],
    firm,
    input: 'x',
    detectLanguage,
  });
  const tags = findings.filter(({ signal }) => signal === 'advertising-tags');
  expect(tags.map(({ strength }) => strength)).toEqual(['context', 'context', 'context']);
  expect(limbs['in-the-union']).not.toMatch(/indication|strong|deemed/);
  expect(verdict).toBe('none');
});
