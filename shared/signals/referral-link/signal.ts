import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { readReferral } from './read-referral.ts';

export default defineSignal({
  id: 'referral-link',
  means: 'affiliation',
  title: 'Links to a crypto-asset service with a referral or affiliate code',
  why: 'A code credits whoever sends the client: the page solicits on behalf of the firm, whether or not a contract or a payment is shown.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-2'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['links'],

  detect({ links }, { parties }) {
    const found = new Map<string, Finding>();
    for (const link of links.links) {
      const to = parties.registrableDomain(link.href);
      if (to === undefined || to === parties.own) continue;
      const referral = readReferral(link.href, (url) => parties.isFirstParty(url));
      if (referral === undefined) continue;
      const key = `${referral.firm} ${referral.code}`;
      const before = found.get(key);
      if (before !== undefined && before.strength !== 'indication') continue;
      found.set(
        key,
        findingAt(link, link.text === '' ? link.href : `${link.text} (${link.href})`, [], {
          // A code in a frame of the page stands on every page of the site, like a banner.
          strength: link.region === 'main' || link.region === 'dialog' ? 'strong' : 'indication',
          why: `The link refers its visitor to ${referral.firm} and credits the code ${referral.code}: the page solicits on behalf of the firm, whether or not a contract or a payment is shown.`,
        }),
      );
    }
    return [...found.values()];
  },
});
