import * as loaded from 'third-party-web/nostats-subset.js';
import { partiesOf } from '../facts/parties.ts';
import { tagOf } from '../facts/tag-of.ts';
import type { Observation } from '../observation/observation.ts';

// A CommonJS module: Node hands it over as a default that its types do not know.
const { getEntity } = ('default' in loaded ? loaded.default : loaded) as typeof loaded;

/** A company that the visits' pages loaded something from, besides tags that are named already. */
export type ThirdParty = {
  company: string;
  /** Of `third-party-web`: analytics, customer-success, cdn, … */
  category: string;
  hosts: string[];
  /** Sites whose pages asked it. */
  sites: string[];
};

/** Who is behind the other hosts that pages asked; hosts of which nobody knows are left out. */
export function thirdParties(observations: readonly Observation[]): ThirdParty[] {
  const found = new Map<string, ThirdParty>();
  for (const { arrival, parts } of observations) {
    const parties = partiesOf(arrival.final);
    for (const { url } of parts.requests?.requests ?? []) {
      if (parties.isFirstParty(url) || tagOf(url) !== undefined || !URL.canParse(url)) continue;
      const entity = getEntity(url);
      if (entity === undefined) continue;
      const { hostname } = new URL(url);
      const known = found.get(entity.company);
      const { company, category } = entity;
      const party = known ?? { company, category, hosts: [], sites: [] };
      if (!party.hosts.includes(hostname)) party.hosts.push(hostname);
      if (!party.sites.includes(parties.own)) party.sites.push(parties.own);
      found.set(company, party);
    }
  }
  return [...found.values()].sort((one, other) => one.company.localeCompare(other.company, 'en'));
}
