import { partiesOf } from '../facts/parties.ts';
import { readAnyReferral } from '../signals/referral-link/read-any-referral.ts';
import type { AdRecord } from './ad-record.ts';

/** What is known of a firm, by which an ad is told to be its own. */
export type KnownFirm = {
  domains: readonly string[];
  /** Names of its legal entities, as they pay for ads. */
  legalNames: readonly string[];
  /** Pages and profiles on platforms that its own site links to. */
  profiles: readonly string[];
  /** Domains of those who act on its behalf. */
  affiliates: readonly string[];
};

export const attributions = ['first-party', 'affiliate', 'unattributed'] as const;
export type Attribution = { is: (typeof attributions)[number]; because: string };

/**
 * Whose ad it is. A repository's search by name also finds resellers, namesakes and impostors, so a
 * name on the ad shows nothing; what is not tied to the firm never counts.
 */
export function attributeAd(ad: AdRecord, firm: KnownFirm): Attribution {
  const entity = [ad.payer, ad.beneficiary, ad.advertiserName].find(
    (name) => name !== undefined && firm.legalNames.some((legal) => bare(legal) === bare(name)),
  );
  if (entity !== undefined) {
    return { is: 'first-party', because: `${entity} is named as an entity of the firm.` };
  }
  const profile = ad.profileUrls?.find((url) =>
    firm.profiles.some((own) => profileKey(own) === profileKey(url)),
  );
  if (profile !== undefined) {
    return {
      is: 'first-party',
      because: `The firm's own site links to the advertiser's page ${profile}.`,
    };
  }
  return byItsLanding(ad, firm);
}

function byItsLanding(ad: AdRecord, { domains, affiliates }: KnownFirm): Attribution {
  const own = domainsOf(domains);
  const theirs = domainsOf(affiliates);
  const { isFirstParty, registrableDomain } = partiesOf('https://none.invalid/', domains);
  for (const href of ad.landingUrls) {
    const referral = readAnyReferral({ href, rel: '' }, isFirstParty);
    if (referral !== undefined && (isFirstParty(href) || own.has(registrableDomain(href) ?? ''))) {
      return {
        is: 'affiliate',
        because: `It leads to the firm by the referral code ${referral.code}.`,
      };
    }
  }
  const hosts = [...ad.landingUrls, ...ad.landingDomains.map((host) => `https://${host}/`)];
  const landed = hosts.map((url) => registrableDomain(url) ?? '');
  const ownHost = landed.find((domain) => own.has(domain));
  if (ownHost !== undefined) {
    return { is: 'first-party', because: `It leads to ${ownHost}, a domain of the firm.` };
  }
  const affiliate = landed.find((domain) => theirs.has(domain));
  if (affiliate !== undefined) {
    return {
      is: 'affiliate',
      because: `It leads to ${affiliate}, named as acting on the firm's behalf.`,
    };
  }
  const to = landed.find((domain) => domain !== '');
  return {
    is: 'unattributed',
    because: `Nothing ties it to the firm${to === undefined ? '; where it leads is not recorded' : `: it leads to ${to}`}.`,
  };
}

function domainsOf(hosts: readonly string[]): Set<string> {
  const { registrableDomain } = partiesOf('https://none.invalid/');
  return new Set(hosts.map((host) => registrableDomain(`https://${host}/`) ?? host));
}

/** Legal forms are written in many ways: `Ltd.`, `Limited`. */
function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/\blimited\b/gu, 'ltd')
    .replace(/\bincorporated\b/gu, 'inc')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What tells a page of a platform: host and path, without `www.`, language and case. */
export function profileKey(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname } = new URL(href);
  const host = hostname
    .toLowerCase()
    .replace(/^(?:www|m|web|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.)/u, '');
  return `${host}${pathname.toLowerCase().replace(/\/+$/u, '')}`;
}
