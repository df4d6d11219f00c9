import type { Facts } from '../../facts/facts.ts';
import type { Link } from '../../observation/links.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import dealingJson from './dealing.json' with { type: 'json' };
import { hasStem } from './has-stem.ts';

const dealing = phrasesOf(dealingJson);
const { dealings: limits } = weights;

/** Parts of exchanges, by names that their menus and addresses bear in every language. */
const ofExchanges =
  /(?:^|[/\s-])(?:staking|stake|spot|futures|perp(?:etual)?s?|p2p|earn|swap|launchpad|launchpool|otc|margin|copy-?trading|buy-crypto|grid-?bots?|dca)(?:$|[/\s.-])/iu;

/** A firm's menu lists what it deals in; a newspaper's lists its sections. */
export function menuOf(
  links: readonly Link[],
  language: string,
  { parties }: Facts,
): { deals: boolean; clear: boolean; exchange: boolean } {
  const entries = links.filter(
    ({ region, text, href }) =>
      region !== 'main' && text.length <= limits.menuEntry && parties.isFirstParty(href),
  );
  const dealt = entries.filter(({ text }) => hasStem(dealing, language, text));
  const parts = entries.filter(
    ({ text, href }) => ofExchanges.test(text) || ofExchanges.test(pathOf(href)),
  );
  return {
    deals: new Set(dealt.map(({ text }) => text)).size >= limits.menu,
    clear: parts.length > 0,
    // Two parts of an exchange say what it is although nothing is named; one may be of another market.
    exchange: new Set(parts.map(({ href }) => href)).size >= limits.menu,
  };
}

/** Whether an entry of a menu is named as a part of an exchange. */
export function isExchangePart(text: string): boolean {
  return text.length <= limits.menuEntry && ofExchanges.test(text);
}

function pathOf(href: string): string {
  return URL.canParse(href) ? new URL(href).pathname : '';
}
