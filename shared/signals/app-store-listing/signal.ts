import type { Facts } from '../../facts/facts.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { isOwnApp, type Listing, readListing } from './read-listing.ts';

export default defineSignal({
  id: 'app-store-listing',
  means: 'app',
  title: 'Offers its application in the store of a member state',
  why: 'An application that is listed in the storefront of a member state is offered to persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['links', 'document', 'text'],

  detect({ links, document, text }, facts) {
    const here = readListing(facts.url);
    const page = cryptoPage(text.blocks, document, facts);
    if (page !== 'offers' || isSoftwareAlone(facts)) return [];
    if (here !== undefined) return atAddress(facts.url, here, facts);

    const found = new Map<string, Finding>();
    for (const link of links.links) {
      const listing = readListing(link.href);
      if (listing === undefined || !isOwnApp(listing, facts)) continue;
      const reach = reachOf(listing, facts);
      const key = `${listing.storefront} ${listing.language} ${reach?.strength}`;
      if (reach === undefined || found.has(key)) continue;
      const quote = link.text === '' ? link.href : `${link.text} (${link.href})`;
      found.set(key, findingAt(link, quote, reach.states, reach));
    }
    const banner = document.meta.find(({ name }) =>
      /^(?:apple-itunes|google-play)-app$/iu.test(name),
    );
    // A code host has an application too; a firm that offers its own says so.
    const speaksOfIt = facts.callsToAction.some(({ kind }) => kind === 'download');
    if (found.size === 0 && banner !== undefined && speaksOfIt) {
      const why = 'The page offers its application to whoever opens it on a telephone.';
      const quote = `${banner.name}: ${banner.content}`;
      found.set(
        quote,
        findingAt({ where: 'head > meta' }, quote, [], { strength: 'context', why }),
      );
    }
    return [...found.values()];
  },
});

/** The listing itself is the page that was visited. */
function atAddress(url: string, listing: Listing, facts: Facts): Finding[] {
  const reach = reachOf(listing, facts);
  return reach === undefined ? [] : [findingAt({ where: 'address' }, url, reach.states, reach)];
}

type Reach = { states: MemberState[]; strength: Strength; why: string };

function reachOf({ storefront, language }: Listing, facts: Facts): Reach | undefined {
  if (storefront !== undefined) {
    if (!isMemberState(storefront)) return undefined;
    const why = `The link leads to the store of ${storefront}: the application is offered to persons situated there.`;
    return { states: [storefront], strength: 'strong', why };
  }
  if (language !== undefined && language !== 'en') {
    const states = facts.statesOf(language);
    const own = facts.unionShare(language) >= weights.language.ownToUnion;
    const why = 'The link leads to a listing in a language of the Union.';
    if (states.length > 0) return { states, strength: own ? 'indication' : 'context', why };
    return undefined;
  }
  const why =
    'The application is offered in the stores of the world, those of the Union among them.';
  return { states: [], strength: 'context', why };
}

/** A wallet that its owner alone holds is software: it keeps and sends, and trades nothing. */
function isSoftwareAlone({ servicesOffered, callsToAction }: Facts): boolean {
  const deals = callsToAction.some(({ kind }) => kind === 'trade' || kind === 'deposit');
  return !deals && servicesOffered.every(({ service }) => /^(?:a|j|unspecified)$/u.test(service));
}
