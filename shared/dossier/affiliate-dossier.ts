import type { Observation } from '../observation/observation.ts';
import { identifiersOf } from './identifiers-of.ts';
import { type JoinedSites, joinedSites } from './joined-sites.ts';
import { type Journey, journeys } from './journeys.ts';
import { type FoundOnPage, type ProgrammePage, programmePages } from './programme-pages.ts';
import { type ReferralSeen, referralsSeen } from './referrals-seen.ts';
import { type TagSeen, tagsSeen } from './tags-seen.ts';
import { type ThirdParty, thirdParties } from './third-parties.ts';
import { type TwinPages, twinPages } from './twin-pages.ts';

/** Who sends visitors to a firm, on which ways, and what ties their sites together. */
export type AffiliateDossier = {
  programmes: ProgrammePage[];
  referrals: ReferralSeen[];
  journeys: Journey[];
  tags: TagSeen[];
  joined: JoinedSites[];
  twins: TwinPages[];
  thirdParties: ThirdParty[];
};

/**
 * What the visits of a case show of promoters, advertisements and tags; void visits show nothing.
 * `findings` are those of its assessment, for what programme pages offer.
 */
export function affiliateDossier(
  observations: readonly Observation[],
  firm: { name: string; domains: readonly string[] },
  findings: readonly FoundOnPage[] = [],
): AffiliateDossier {
  const counted = observations.filter(({ visit }) => visit.exit?.void === undefined);
  const referrals = new Map<string, ReferralSeen>();
  for (const observation of counted) {
    for (const seen of referralsSeen(observation, firm.domains)) {
      const key = `${seen.page} ${seen.href}`;
      const isFirms = firm.domains.some((domain) => domain.endsWith(seen.firm));
      if (!referrals.has(key)) referrals.set(key, isFirms ? { ...seen, firm: firm.name } : seen);
    }
  }
  return {
    programmes: programmePages(counted, firm.domains, findings),
    referrals: [...referrals.values()],
    journeys: journeys(counted, firm),
    tags: counted.flatMap(tagsSeen),
    joined: joinedSites(counted.flatMap((each) => identifiersOf(each, firm.domains))),
    twins: twinPages(counted),
    thirdParties: thirdParties(counted),
  };
}
