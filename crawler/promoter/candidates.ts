import { unwrapAddress } from '../../shared/facts/address/unwrap-address.ts';
import { partiesOf } from '../../shared/facts/parties.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { isNetwork } from '../../shared/signals/referral-link/read-any-referral.ts';
import { readReferral } from '../../shared/signals/referral-link/read-referral.ts';

/** A link of a promoter that may lead to a firm and credit the promoter. */
export type Candidate = {
  /** As it stands on the page, click ids and all. */
  url: string;
  /** Page and words of the link. */
  at: string;
  as: string;
  /** Leads there without a code that is seen: a detour, a network, a sponsored link. */
  hidden: boolean;
};

/** More links than this are a directory, and each costs a visit. */
const most = 24;
const detour =
  /^\/(?:[a-z]{2}\/)?(?:go|goto|out|outgoing|visit|recommends?|refer|ref|aff|affiliate|redirect|link|offer)\/[\w.-]+\/?$/iu;

/**
 * The links of a promoter's pages that are worth following: with a code in one of the usual forms,
 * through an affiliate network, through a detour of the site's own, or marked as sponsored. Links to
 * share a page, and plain links, are left alone.
 */
export function candidates(observations: readonly Observation[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { arrival, parts } of observations) {
    const parties = partiesOf(arrival.final);
    for (const { href, text, rel } of parts.links?.links ?? []) {
      const url = href.split('#')[0] === href ? href : withoutFragment(href);
      if (found.has(url) || found.size >= most || !/^https?:/iu.test(url)) continue;
      const ownSite = parties.registrableDomain(url) === parties.own;
      const how = ownSite ? ofOwnSite(url) : ofOtherSite(url, rel);
      if (how === undefined) continue;
      found.set(url, { url, at: arrival.final, as: text.slice(0, 120), hidden: how === 'hidden' });
    }
  }
  return [...found.values()];
}

function ofOwnSite(url: string): 'hidden' | undefined {
  return URL.canParse(url) && detour.test(new URL(url).pathname) ? 'hidden' : undefined;
}

function ofOtherSite(url: string, rel: string): 'code' | 'hidden' | undefined {
  // Any host: whether it is a firm's is seen where the link leads.
  const referral = readReferral({ href: url, rel: '' }, () => true);
  if (referral?.by === 'code' || referral?.by === 'network') return 'code';
  const wrapped = unwrapAddress(url).through.length > 0;
  if (isNetwork(url) || (wrapped && ofOtherSite(unwrapAddress(url).url, rel) !== undefined)) {
    return 'hidden';
  }
  return /(?:^|\s)sponsored(?:\s|$)/iu.test(rel) ? 'hidden' : undefined;
}

/** A route in the fragment (`#/register?ref=`) is part of the address; a place on the page is not. */
function withoutFragment(href: string): string {
  return /#!?\//u.test(href) ? href : (href.split('#')[0] ?? href);
}
