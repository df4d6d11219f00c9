import { partiesOf } from '../facts/parties.ts';
import type { Observation } from '../observation/observation.ts';
import { journeys } from './journeys.ts';
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
 * the promoter from whose page it was reached. Pure, for the dossier of a case and the index over cases.
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
  const [name = ''] = domains;
  const reached = journeys([observation], { name, domains }).flatMap(
    ({ found, firm, code, site: landed }): Identifier[] =>
      found?.by !== 'page' || found.site === undefined || code === undefined || firm === undefined
        ? []
        : [{ kind: 'promoter', of: firm === name ? landed : firm, id: code, site: found.site }],
  );
  const all = [...tags, ...promoters, ...reached];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * What two identifiers of one account have in common. A promoter often has one code with several firms;
 * a short or plain one (`1234`, `bonus`) may be anybody's, and ties only where the firm is the same.
 */
export function accountKey({ kind, of, id }: Omit<Identifier, 'site'>): string {
  const telling = kind === 'promoter' && /^(?=.*\p{L})(?=.*\d).{5,}$/u.test(id);
  return telling ? `${kind} ${id}` : `${kind} ${of} ${id}`;
}
