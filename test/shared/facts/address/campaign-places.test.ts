import fc from 'fast-check';
import { expect, it } from 'vitest';
import { campaignPlaces } from '../../../../shared/facts/address/campaign-places.ts';

it.each([
  ['DE_search_brand', ['DE']],
  ['2026Q1-DACH-KOL-Telegram', ['DE', 'AT']],
  ['gads_pmax_FR-fr_signup', ['FR']],
  ['Brand_IT_Search_Exact', ['IT']],
  ['google_de_brand', ['DE']],
  ['perf-max|PL|prospecting', ['PL']],
  ['de-DE_signup', ['DE']],
  ['en_AT', ['AT']],
  ['NL', ['NL']],
  ['Germany+Search', ['DE']],
  ['TikTok_Benelux_2026', ['BE', 'NL', 'LU']],
  ['UA_NO_install', ['NO']],
  ['spring2026_Polska', ['PL']],
])('%s is for %s', (name, states) => {
  expect(campaignPlaces(name)).toMatchObject({ states, excluded: [] });
});

it.each([
  'it_support',
  'no_deposit_bonus',
  'be_your_own_bank',
  'es_lint',
  'se_ranking',
  'at_checkout',
  'is_promo',
  'si_unit',
  'de-fi',
  'DE-FI',
  'IT_support',
  'NO DEPOSIT BONUS',
  'BUY BTC IN DE NOW',
  'SEE_more',
  'PT-BR',
  'LATAM_ES',
  'US-ES',
  'BR_PT_search',
  'brand_search',
  '',
])('%s is for nobody', (name) => {
  expect(campaignPlaces(name)).toMatchObject({ states: [], union: false });
});

it.each([
  ['GLOBAL_EX-EU', ['EU']],
  ['ROW_noEU', ['EU']],
  ['excl_EEA', ['EEA']],
  ['Brand_Search_excl_DE', ['DE']],
])('%s leaves out', (name, excluded) => {
  expect(campaignPlaces(name)).toMatchObject({ states: [], union: false, excluded });
});

it('knows groups of which single states do not follow', () => {
  expect(campaignPlaces('EU_pmax')).toMatchObject({ union: true, states: [] });
  expect(campaignPlaces('SEE_pmax')).toMatchObject({ union: true });
});

it('never throws, and names each state once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const { states } = campaignPlaces(name);
      return new Set(states).size === states.length;
    }),
    { numRuns: 60 },
  );
});
