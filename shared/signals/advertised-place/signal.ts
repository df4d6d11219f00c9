import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { clicksOf } from '../clicks-of.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';

const whys = {
  visitor:
    'The advertising platform wrote into the address that the visitor was there when the advertisement was shown.',
  interest:
    'The advertising platform wrote into the address that the advertisement was shown for this place.',
  target:
    'The advertising platform wrote into the address that the advertisement is aimed at this place.',
} as const;

export default defineSignal({
  id: 'advertised-place',
  means: 'advertising',
  title: 'The address of the advertisement names a member state',
  why: 'Whoever buys the advertisement names its campaign, and the platform fills in the place: both say for which state it was shown.',
  basis: ['mica-61-1', 'esma-rs-1', 'esma-rs-1-13'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'document'],

  detect({ arrival, text, document }, facts) {
    const clicks = clicksOf(arrival).filter(({ kind }) => kind === 'paid' || kind === 'affiliate');
    const named = clicks.some(({ geo, named }) => geo.length + named.length > 0);
    if (!named || cryptoPage(text.blocks, document, facts) === undefined) return [];
    const found = new Map<string, Finding>();
    for (const { kind, geo, named } of clicks) {
      // On somebody's page the address of an advertisement may be a copy.
      const copied = kind === 'paid' && arrival.found?.by === 'page';
      const at = (quote: string, states: MemberState[], strength: Strength, why?: string) => {
        if (found.has(quote)) return;
        found.set(
          quote,
          findingAt({ where: 'arrival' }, quote, states, {
            strength: copied ? 'context' : strength,
            ...(why ? { why } : {}),
          }),
        );
      };
      for (const { country, of, quote } of geo) {
        if (country === undefined || !isMemberState(country)) continue;
        at(quote, [country], of === 'visitor' ? 'indication' : 'strong', whys[of]);
      }
      for (const { states, union, quote } of named) {
        if (states.length > 0 || union) at(quote, states, 'indication');
      }
    }
    return [...found.values()];
  },
});
