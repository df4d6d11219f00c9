import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { servicesOfferedOn } from '../../facts/services-offered.ts';
import type { TextBlock } from '../../observation/text.ts';
import { callsToAction } from '../../reference/calls-to-action.ts';
import { phrasesOf } from '../phrases.ts';
import firmNounsJson from './firm-nouns.json' with { type: 'json' };

const firmNouns = compilePhrases(phrasesOf(firmNounsJson).all);
const signUps = compilePhrases([
  ...new Set(callsToAction.flatMap(({ kind, phrases }) => (kind === 'sign-up' ? phrases : []))),
]);

/**
 * Whether a text speaks of a service only by saying what kind of firm somebody is: `The crypto exchange
 * X was robbed` tells of no service that anybody offers. `Sign up at the exchange` invites to one.
 */
export function namesFirmOnly(block: TextBlock, { languages }: Pick<Facts, 'languages'>): boolean {
  const nouns = firmNouns.find(block.text);
  if (nouns.length === 0 || signUps.find(block.text).length > 0) return false;
  let rest = '';
  let from = 0;
  for (const { index, length } of nouns) {
    // The firm deals in crypto-assets: what else the text says of services is said of those.
    rest += `${block.text.slice(from, index)}crypto`;
    from = index + length;
  }
  rest += block.text.slice(from);
  const language = languages.shares[0]?.language;
  return servicesOfferedOn([{ ...block, text: rest }], () => language).length === 0;
}
