import { partiesOf } from '../facts/parties.ts';
import type { Observation } from '../observation/observation.ts';
import { referralsSeen } from './referrals-seen.ts';
import { tagsSeen } from './tags-seen.ts';

/** A number or code that stands for one account: who uses it on two sites is behind both. */
export type Identifier = {
  kind: 'tag' | 'promoter';
  /** The platform of a tag, or the firm or network whose promoter it is. */
  of: string;
  id: string;
  /** Registrable domain of the page that it was seen on. */
  site: string;
};

/**
 * The accounts of a visit, each once: of its tags, of the promoter whose codes stand in its links, and of
 * the promoter by whose link it was reached. Pure, for an index over cases.
 */
export function identifiersOf(
  observation: Observation,
  domains: readonly string[] = [],
): Identifier[] {
  const site = partiesOf(observation.arrival.final).own;
  const tags = tagsSeen(observation).flatMap(({ platform, account }): Identifier[] =>
    account === undefined ? [] : [{ kind: 'tag', of: platform, id: account, site }],
  );
  const promoters = referralsSeen(observation, domains).flatMap(
    ({ firm, code, by }): Identifier[] =>
      by === 'code' || by === 'network' ? [{ kind: 'promoter', of: firm, id: code, site }] : [],
  );
  const each = new Map([...tags, ...promoters].map((one) => [JSON.stringify(one), one]));
  return [...each.values()];
}
