import { articleKind } from '../article.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { exclusionsOn } from '../restricted-countries/exclusions-on.ts';
import { defineSignal } from '../signal.ts';

export default defineSignal({
  id: 'exclusion-gap',
  means: 'own-website',
  title: 'Leaves other states out of a campaign, but not the Union',
  why: 'A campaign whose terms leave out states and no member state is open to persons situated in the Union.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'context',
  reads: ['text', 'document', 'forms', 'links'],

  detect({ text, document }, facts) {
    if (articleKind(document) === 'news') return [];
    if (cryptoPage(text.blocks, document, facts) === undefined) return [];
    const exclusions = exclusionsOn(text.blocks, facts);
    // Whoever leaves out the service as a whole leaves out its campaigns with it.
    if (exclusions.some(({ members, union }) => union || members.length > 0)) return [];
    return exclusions
      .filter(({ scope }) => scope === 'campaign')
      .map(({ block, quote }) => findingAt(block, quote, []));
  },
});
