import { compilePhrases } from '../../facts/mentions.ts';
import type { Observation } from '../../observation/observation.ts';
import consentJson from '../../signals/consent-banner/phrases.json' with { type: 'json' };
import { phrasesOf } from '../../signals/phrases.ts';
import type { Access } from '../access.ts';
import { inWords } from './in-words.ts';
import type { Shown } from './shown-on.ts';

const asksForConsent = compilePhrases(phrasesOf(consentJson).all);
/** A page of its own to which a visitor is sent before they may see what they asked for. */
const consentAddress = /^https?:\/\/consent\.|^https?:\/\/[^/]+\/(?:cookie-?)?consent(?:[/?#]|$)/iu;

/**
 * Whether the page is withheld until the visitor consents to cookies. A banner at the edge, or a
 * window over a page whose text is there all the same, withholds nothing.
 */
export function consentWall(observation: Observation, shown: Shown): Access | undefined {
  const { arrival, parts } = observation;
  const window = parts.dialogs?.dialogs.find(
    ({ text, buttons, covers }) =>
      covers && buttons.length > 0 && asksForConsent.find(text).length > 0,
  );
  if (window !== undefined && shown.withheld) {
    return { outcome: 'consent-wall', signature: inWords(observation, window.text) };
  }
  const sentThere = consentAddress.test(arrival.final) && !consentAddress.test(arrival.requested);
  const words = shown.words.find(({ text }) => asksForConsent.find(text).length > 0);
  if (!sentThere || words === undefined) return undefined;
  return { outcome: 'consent-wall', signature: inWords(observation, words.text) };
}
