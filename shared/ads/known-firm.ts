import { partiesOf } from '../facts/parties.ts';
import type { Observation } from '../observation/observation.ts';
import { type KnownFirm, profileKey } from './attribute-ad.ts';

/** Platforms on which advertisers have pages, by the hosts of their profiles. */
const platforms = /^(?:facebook|instagram|tiktok|linkedin|snapchat|x|twitter)\.com\/./u;

type Named = { domains: readonly string[]; legalNames?: readonly string[] };

/** What a case knows of its firm: what it names, and what the firm's own pages link to. */
export function knownFirm(
  firm: Named,
  stops: readonly { url: string; role: string }[],
  observations: readonly Observation[],
): KnownFirm {
  const { isFirstParty } = partiesOf(`https://${firm.domains[0] ?? 'none.invalid'}/`, firm.domains);
  const links = observations
    .filter(({ arrival }) => firm.domains.length > 0 && isFirstParty(arrival.final))
    .flatMap(({ parts }) => parts.links?.links ?? []);
  const profiles = new Set(
    links.map(({ href }) => profileKey(href)).filter((key) => platforms.test(key)),
  );
  const affiliates = stops
    .filter(({ role }) => role === 'on-behalf')
    .map(({ url }) => new URL(url).hostname);
  return {
    domains: firm.domains,
    legalNames: firm.legalNames ?? [],
    profiles: [...profiles].map((key) => `https://${key}`),
    affiliates: [...new Set(affiliates)],
  };
}
