import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket } from '../../../shared/ads/bucket.ts';
import { day } from '../../../shared/ads/day.ts';
import { landingAddress, landingDomain } from '../../../shared/ads/landing.ts';
import { place, statesOf } from '../../../shared/ads/place.ts';
import { rangeWords } from '../../../shared/ads/range-words.ts';
import { redact, redactText } from '../../../shared/ads/redact.ts';

describe('words of repositories', () => {
  it('reads buckets', () => {
    const read: Record<string, [number?, number?]> = {
      '41740': [41740, 41740],
      '1,234': [1234, 1234],
      '1.234.567': [1234567, 1234567],
      '30K': [30000, 30000],
      '0-1K': [0, 1000],
      '300K-400K': [300000, 400000],
      '2.5K - 5K': [2500, 5000],
      '15.2M-18.6M': [15200000, 18600000],
      '1-5K': [1000, 5000],
      '500-1K': [500, 1000],
      '<1K': [0, 1000],
      '1M+': [1000000, undefined],
      '>1M': [1000000, undefined],
    };
    for (const [words, [min, max]] of Object.entries(read)) {
      expect(bucket(words), words).toEqual({
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      });
    }
    for (const words of ['', 'many', '5K-1K', '1-2-3', '-5', '99999999999999999999']) {
      expect(bucket(words), words).toBeUndefined();
    }
  });

  it('never gives a bucket upside down', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,KMB<>+- ') }), (words) => {
        const { min = 0, max = Number.POSITIVE_INFINITY } = bucket(words) ?? {};
        expect(min).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('reads days', () => {
    const read: [unknown, string | undefined][] = [
      ['2026-03-01', '2026-03-01'],
      ['2019-05-13T15:30:13+0000', '2019-05-13'],
      ['2026-03-01 00:00:00.0', '2026-03-01'],
      [20260301, '2026-03-01'],
      [1773100800, '2026-03-10'],
      [1781795275387, '2026-06-18'],
      ['Over 1 Year Ago', undefined],
      ['2026-13-01', undefined],
      [null, undefined],
    ];
    for (const [value, is] of read) expect(day(value), String(value)).toBe(is);
    fc.assert(
      fc.property(fc.anything(), (value) =>
        /^\d{4}-\d\d-\d\d$|^undefined$/.test(String(day(value))),
      ),
    );
  });

  it('names places in one spelling', () => {
    const read: Record<string, string> = {
      Germany: 'DE',
      Deutschland: 'DE',
      Allemagne: 'DE',
      el: 'GR',
      'European Economic Area': 'EEA',
      'Unión Europea': 'EU',
      Weltweit: 'WORLD',
      Europa: 'EUROPE',
      'Bavaria, Germany': 'Bavaria, DE',
      Bavaria: 'Bavaria',
    };
    for (const [name, is] of Object.entries(read)) expect(place(name), name).toBe(is);
    expect(statesOf('EEA')).toHaveLength(30);
    expect(statesOf('EU')).toHaveLength(27);
    expect(statesOf('Bavaria, DE')).toEqual(['DE']);
    expect(statesOf('WORLD')).toEqual([]);
    expect(statesOf('US')).toEqual([]);
  });

  it('reads where an ad leads', () => {
    expect(landingAddress('https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fde&h=x')).toBe(
      'https://a.example/de',
    );
    expect(landingAddress('javascript:alert(1)')).toBeUndefined();
    expect(landingDomain('www.kestrelx.example/de')).toBe('kestrelx.example');
    expect(landingDomain('Jetzt kaufen')).toBeUndefined();
  });

  it('takes out tokens, clicks of persons and mail addresses', () => {
    expect(redactText('https://a.example/?id=1&access_token=EAAG&x=2')).toBe(
      'https://a.example/?id=1&x=2',
    );
    expect(redactText('https://a.example/?access_token=EAAG')).toBe('https://a.example/');
    expect(redactText('https://a.example/?fbclid=Iw&utm_source=meta')).toBe(
      'https://a.example/?utm_source=meta',
    );
    expect(redactText('write to jan.kowalski@firm.example')).toBe('write to [e-mail removed]');
    expect(redact({ email: 'a@b.example', nested: [{ access_token: 'x', keep: 1 }] })).toEqual({
      nested: [{ keep: 1 }],
    });
    const words = fc.stringMatching(/^[A-Za-z0-9=&/-]{0,20}$/);
    fc.assert(
      fc.property(words, words, (path, query) => {
        const kept = redactText(`https://a.example/${path}?${query}&access_token=EAAG&z=1`);
        expect(kept).not.toMatch(/access_token|EAAG/);
        expect(kept).toContain('z=1');
      }),
    );
  });

  it('writes numbers for people', () => {
    expect(rangeWords({ min: 40287, max: 40287 })).toBe('40,287');
    expect(rangeWords({ min: 3000, max: 4000 })).toBe('3,000–4,000');
    expect(rangeWords({ min: 1000000 })).toBe('1,000,000 and more');
    expect(rangeWords({})).toBeUndefined();
  });
});
