import type { Facts } from '../../facts/facts.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { Observation } from '../../observation/observation.ts';
import type { Access } from '../access.ts';
import { accountWall } from './account-wall.ts';
import { consentWall } from './consent-wall.ts';
import { geoRefusal } from './geo-refusal.ts';
import { inWords } from './in-words.ts';
import { noticeShown } from './notice-shown.ts';
import { otherEntity } from './other-entity.ts';
import { refusedAtSignUp } from './refused-at-sign-up.ts';
import { shownOn } from './shown-on.ts';

/**
 * How far one visit got, with the words or the status that decided it. Where nothing tells why a
 * visitor was turned away, that is what it says: a plain 403 is no block of a place.
 */
export function accessOf(
  observation: Observation,
  facts: Facts = factsOf(observation, { detectLanguage: () => undefined }),
): Access {
  const { arrival, parts, problems } = observation;
  if (arrival.outcome === 'unreachable') {
    return { outcome: 'error', signature: arrival.because ?? 'no answer' };
  }
  const shown = shownOn(observation);
  const status = arrival.status ?? 200;
  const early =
    (status < 400 ? refusedAtSignUp(observation, facts) : undefined) ??
    otherEntity(observation, shown, facts) ??
    geoRefusal(observation, shown, facts);
  if (early !== undefined) return early;
  if (parts.text === undefined && status < 400) {
    return { outcome: 'error', signature: `not read: ${problems.text ?? 'the text is missing'}` };
  }
  if (status >= 500) return { outcome: 'error', signature: `HTTP ${status}` };
  const account = accountWall(observation, shown, facts);
  if (account !== undefined && [200, 401, 403].includes(status)) return account;
  if ([401, 403, 451].includes(status) || arrival.outcome === 'turned-away') {
    const [first] = shown.words;
    return { outcome: 'unknown-refusal', signature: inWords(observation, first?.text ?? '') };
  }
  if (status >= 400) return { outcome: 'error', signature: `HTTP ${status}, no such page` };
  return (
    consentWall(observation, shown) ??
    noticeShown(observation, facts) ?? { outcome: 'open', signature: `HTTP ${status}` }
  );
}
