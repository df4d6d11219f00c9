import { getDomain, getHostname } from 'tldts';
import type { Parties } from './facts.ts';

/**
 * Whose address is whose. Domains that many customers share (`github.io`) count as one domain per
 * customer. `others` are the firm's further domains; sub-domains of all of them are its own.
 */
export function partiesOf(url: string, others: readonly string[] = []): Parties {
  const own = domainOf(url) ?? getHostname(url) ?? url;
  const firms = new Set([own, ...others.map((other) => domainOf(other) ?? other)]);
  return {
    own,
    registrableDomain: domainOf,
    isFirstParty: (address) => {
      const domain = domainOf(address);
      return domain !== undefined && firms.has(domain);
    },
  };
}

function domainOf(url: string): string | undefined {
  if (/^(?!https?:|wss?:)[a-z][a-z+.-]*:(?!\/\/)\D/iu.test(url)) return undefined;
  const domain = getDomain(url, { allowPrivateDomains: true });
  return domain ?? getHostname(url) ?? undefined;
}
