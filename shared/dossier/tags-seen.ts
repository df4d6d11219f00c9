import { partiesOf } from '../facts/parties.ts';
import { type Tag, tagOf } from '../facts/tag-of.ts';
import type { Observation } from '../observation/observation.ts';

/** A platform that a visit reported to, when, and through whose account. */
export type TagSeen = Tag & {
  /** Registrable domain of the page. */
  site: string;
  visit: string;
  /** Before or after the banner was answered; `no-banner` where there was none to answer. */
  consent: 'before' | 'after' | 'no-banner' | 'unknown';
  /** The answer that `after` followed. */
  answer?: 'rejected' | 'accepted';
  /** The request, for whoever wants to see it. */
  url: string;
};

/** The tags of a visit, each platform and account once before the banner's answer and once after it. */
export function tagsSeen(observation: Observation): TagSeen[] {
  const { consent, parts, arrival, visit } = observation;
  const site = partiesOf(arrival.final).own;
  const found = new Map<string, TagSeen>();
  for (const { url, at } of parts.requests?.requests ?? []) {
    const tag = tagOf(url);
    if (tag === undefined) continue;
    const when = whenOf(consent, at);
    const key = `${tag.platform} ${tag.account ?? ''} ${when}`;
    if (found.has(key)) continue;
    const answer = when === 'after' ? answerOf(consent) : undefined;
    found.set(key, {
      ...tag,
      site,
      visit: visit.id,
      consent: when,
      ...(answer ? { answer } : {}),
      url,
    });
  }
  const seen = [...found.values()];
  // A library without an account says nothing more where an account of its platform is known.
  return seen.filter(
    ({ platform, account, consent: when }) =>
      account !== undefined ||
      !seen.some((other) => other.platform === platform && other.consent === when && other.account),
  );
}

function whenOf(consent: Observation['consent'], at: string | undefined): TagSeen['consent'] {
  if (consent === undefined) return 'unknown';
  if (consent.outcome === 'none') return 'no-banner';
  if (consent.outcome === 'left') return 'before';
  if (consent.answeredAt === undefined || at === undefined) return 'unknown';
  return Date.parse(at) < Date.parse(consent.answeredAt) ? 'before' : 'after';
}

function answerOf(consent: Observation['consent']): TagSeen['answer'] {
  const outcome = consent?.outcome;
  return outcome === 'rejected' || outcome === 'accepted' ? outcome : undefined;
}
