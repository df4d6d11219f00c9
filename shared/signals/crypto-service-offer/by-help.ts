import type { Facts, ServiceOffered } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { headsOf } from '../heads-of.ts';
import { phrasesOf } from '../phrases.ts';
import accountJson from './account.json' with { type: 'json' };
import { isHelp } from './is-for-reading.ts';
import { namesVenue } from './names-venue.ts';
import { speaksToReader } from './speaks-to-reader.ts';
import { takesLogIns } from './taken-on.ts';

const account = compilePhrases(phrasesOf(accountJson).all);
const transfer =
  /(?<![\p{L}\p{N}])(?:IBAN|SEPA|Visa|Mastercard|Apple Pay|Google Pay|PayPal|Revolut)(?![\p{L}\p{N}])/u;

/**
 * The service that the help of a firm tells its clients to use: how the account there is paid into, and
 * what is then dealt in. Help on anything else names no account, no way of paying or no service.
 */
export function serviceInHelp(
  blocks: readonly TextBlock[],
  { title, links }: { title: string; links: readonly Link[] },
  facts: Facts,
): ServiceOffered | undefined {
  if (!isHelp(facts.url)) return undefined;
  // Whoever is asked about exchanges at large, such as a bank, is none.
  if (headsOf({ title }, { blocks }).some(namesVenue)) return undefined;
  const service = facts.servicesOffered.find(
    ({ region, service: kind }) => region === 'main' && kind !== 'a' && kind !== 'j',
  );
  if (service === undefined || speaksToReader(blocks, title, facts) !== 'yes') return undefined;
  const main = blocks.filter(({ region }) => region === 'main');
  const holds = (of: (text: string) => boolean) => main.some(({ text }) => of(text));
  const pays =
    holds((text) => transfer.test(text)) ||
    facts.regionSigns.some(({ by, region }) => by === 'payment-method' && region === 'main');
  const accounts = holds((text) => account.find(text).length > 0) || takesLogIns(links, facts);
  return pays && accounts ? service : undefined;
}
