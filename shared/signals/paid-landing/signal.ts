import { clicksOf } from '../clicks-of.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal } from '../signal.ts';

export default defineSignal({
  id: 'paid-landing',
  means: 'advertising',
  title: 'Is where an advertisement or a promoter’s paid link leads',
  why: 'The address carries what only the click on an advertisement, or on a link that pays its promoter, has: the service is advertised to whoever sees it.',
  basis: ['mica-61-1', 'esma-rs-1', 'esma-rs-1-12'],
  limb: 'promotion',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'document'],

  detect({ arrival, text, document }, facts) {
    const click = clicksOf(arrival).find(({ kind }) => kind === 'paid' || kind === 'affiliate');
    if (click === undefined || cryptoPage(text.blocks, document, facts) !== 'offers') return [];
    // On somebody's page such an address may be a copy of one that an advertisement once had.
    const copied = click.kind === 'paid' && arrival.found?.by === 'page';
    return [
      findingAt({ where: 'arrival' }, click.url, [], {
        strength: copied ? 'context' : 'indication',
        why: `${click.because} The page behind it offers the service.`,
      }),
    ];
  },
});
