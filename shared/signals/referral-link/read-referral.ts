import { type Linked, type Referral, readAnyReferral } from './read-any-referral.ts';

/**
 * The crypto-asset service firm that a link refers a client to: the promotion of such a service.
 * Links that refer to a broker or a maker of hardware wallets promote something else.
 */
export function readReferral(
  link: Linked,
  ofFirm?: (url: string) => boolean,
  ownSite?: boolean,
): Referral | undefined {
  const referral = readAnyReferral(link, ofFirm, ownSite);
  return referral?.of === 'crypto-assets' ? referral : undefined;
}
