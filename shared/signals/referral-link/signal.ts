import { isNews } from '../crypto-service-offer/is-for-reading.ts';
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
  reads: ['links', 'document'],

  detect({ links, document }, { parties, url }) {
    const news = isNews(document, url);
    const found = new Map<string, Finding>();
    for (const link of links.links) {
      const ownSite = parties.registrableDomain(link.href) === parties.own;
      const referral = readReferral(link, (url) => parties.isFirstParty(url), ownSite);
      if (referral === undefined) continue;
      const key = `${referral.firm} ${referral.code}`;
      const before = found.get(key);
      if (before !== undefined && before.strength !== 'indication') continue;
      found.set(
        key,
        findingAt(link, link.text === '' ? link.href : `${link.text} (${link.href})`, [], {
          strength: news || referral.by === 'detour' || !isInText(link) ? 'indication' : 'strong',
          why: `The link refers its visitor to ${referral.firm} and is marked with ${referral.code}: the page solicits on behalf of the firm, whether or not a contract or a payment is shown.`,
        }),
      );
    }
    return [...found.values()];
  },
});

/** A code in a page's frame stands on every page of the site, like a banner, and so does one below news. */
function isInText({ region }: { region: string }): boolean {
  return region === 'main' || region === 'dialog';
}
