import { describe, expect, it } from 'vitest';
import { attributeAd, type KnownFirm } from '../../../shared/ads/attribute-ad.ts';
import { gradeAd } from '../../../shared/ads/grade-ad.ts';
import { mergeAds } from '../../../shared/ads/merge-ads.ts';
import { adOf } from './sample-ad.ts';

const gradesOf = (...given: Parameters<typeof gradeAd>) =>
  gradeAd(...given).states.map(({ state, grade }) => `${state} ${grade}`);
const users = (country: string, count: number) => ({
  country,
  min: count,
  max: count,
  unit: 'users' as const,
});

describe('grading an ad', () => {
  it('P1 where the state was chosen and reached, P3 where it was reached only', () => {
    const ad = adOf({
      reach: [users('DE', 40287), users('AT', 1453), users('US', 9)],
      targeting: { included: ['DE'], excluded: ['Bavaria'] },
    });
    expect(gradesOf(ad)).toEqual(['DE P1', 'AT P3']);
    expect(gradeAd(ad)).toMatchObject({ grade: 'P1', excluded: [], spilledOver: false });
  });

  it('a group is the choice of its states, a town of its own; the world is none', () => {
    const reach = [users('DE', 10), users('NO', 10)];
    const chosen = (included: string[]) =>
      gradesOf(adOf({ reach, targeting: { included, excluded: [] } }));
    expect(chosen(['EEA'])).toEqual(['DE P1', 'NO P1']);
    expect(chosen(['EU'])).toEqual(['DE P1', 'NO P3']);
    expect(chosen(['Munich, DE'])).toEqual(['DE P1', 'NO P3']);
    expect(chosen(['WORLD'])).toEqual(['DE P3', 'NO P3']);
    expect(chosen(['BR'])).toEqual(['DE P3', 'NO P3']);
  });

  it('P2 where places were chosen and not told; sums and Türkiye are no states', () => {
    const ad = adOf({
      reach: [
        { country: 'DE', min: 3000, max: 4000, unit: 'impressions' },
        { country: 'EEA', min: 3000, max: 4000, unit: 'impressions' },
        { country: 'TR', unit: 'impressions' },
        { country: 'FR', unit: 'impressions' },
      ],
      targeting: { included: [], excluded: [], criterionUsed: true },
    });
    expect(gradesOf(ad)).toEqual(['DE P2', 'FR P2']);
  });

  it('what was not delivered has no grade, chosen or not', () => {
    const ad = adOf({ reach: [users('DE', 0)], targeting: { included: ['DE'], excluded: [] } });
    expect(gradeAd(ad)).toEqual({ states: [], unionOnly: false, excluded: [], spilledOver: false });
  });

  it('a state that was left out counts the other way, even where some of it was reached', () => {
    const ad = adOf({
      reach: [users('DE', 3), users('FR', 900)],
      targeting: { included: ['WORLD'], excluded: ['DE'] },
    });
    expect(gradeAd(ad)).toMatchObject({ excluded: ['DE'], grade: 'P3' });
    const without = adOf({ reach: [], targeting: { included: ['WORLD'], excluded: ['EEA'] } });
    expect(gradeAd(without).excluded).toHaveLength(30);
  });

  it('spill-over is what the platform says was not aimed at the Union', () => {
    const ad = adOf({
      reach: [users('PT', 13)],
      targeting: { included: ['BR'], excluded: [], aimsAtUnion: false },
    });
    expect(gradeAd(ad)).toMatchObject({ spilledOver: true, grade: 'P3' });
  });

  it('hears the language of a state in which it was delivered; English is none', () => {
    const ad = adOf({ reach: [users('DE', 900)] });
    expect(gradeAd(ad, ['de']).localLanguage).toBe('de');
    expect(gradeAd(ad, ['pl']).localLanguage).toBeUndefined();
    expect(gradeAd(adOf({ reach: [users('IE', 900)] }), ['en']).localLanguage).toBeUndefined();
  });
});

const firm: KnownFirm = {
  domains: ['kestrelx.example'],
  legalNames: ['KestrelX Global Ltd.'],
  profiles: ['https://facebook.com/kestrelx.de'],
  affiliates: ['cryptobas.example'],
};

describe('whose an ad is', () => {
  const is = (overrides: Parameters<typeof adOf>[0]) => attributeAd(adOf(overrides), firm);

  it("is the firm's by its payer, its page or where it leads", () => {
    expect(is({ payer: 'KESTRELX GLOBAL LIMITED' }).is).toBe('first-party');
    expect(is({ profileUrls: ['https://www.facebook.com/KestrelX.de/'] }).is).toBe('first-party');
    expect(is({ landingUrls: ['https://app.kestrelx.example/de'] }).is).toBe('first-party');
    expect(is({ landingDomains: ['kestrelx.example'] }).is).toBe('first-party');
  });

  it("is an affiliate's by a referral code, or by a domain that acts for the firm", () => {
    expect(is({ landingUrls: ['https://kestrelx.example/join?ref=KOL42'] })).toEqual({
      is: 'affiliate',
      because: 'It leads to the firm by the referral code KOL42.',
    });
    expect(is({ landingUrls: ['https://www.cryptobas.example/review'] }).is).toBe('affiliate');
  });

  it('is nobody’s by a name alone: impostors bear it too', () => {
    const found = is({
      advertiserName: 'KestrelX',
      payer: 'Someone Else SL',
      landingUrls: ['https://kestrelx-bonus.example/?ref=KOL42'],
    });
    expect(found.is).toBe('unattributed');
    expect(found.because).toContain('kestrelx-bonus.example');
  });
});

describe('the same ad in several records', () => {
  it('is one: rows of a file add places, a later export goes before an earlier one', () => {
    const first = adOf({ reach: [users('DE', 10)], firstShown: '2026-03-02' });
    const second = adOf({ reach: [users('FR', 5)], firstShown: '2026-03-01' });
    const later = adOf({ reach: [users('DE', 30)], lastShown: '2026-04-01' });
    const [ad, ...others] = mergeAds([first, second, later]);
    expect(others).toEqual([]);
    expect(ad).toMatchObject({ firstShown: '2026-03-01', lastShown: '2026-04-01' });
    expect(ad?.reach).toEqual([users('DE', 30), users('FR', 5)]);
  });

  it('joins the two shapes of one library, and no others', () => {
    const api = adOf({ source: 'meta_api', reach: [users('DE', 10)] });
    const web = adOf({ source: 'meta_web', landingUrls: ['https://kestrelx.example/'] });
    expect(mergeAds([api, web])).toHaveLength(1);
    expect(mergeAds([api, web])[0]).toMatchObject({
      reach: api.reach,
      landingUrls: web.landingUrls,
    });
    expect(mergeAds([api, adOf({ source: 'tiktok' })])).toHaveLength(2);
  });
});
