import type { DocumentPart } from '../observation/document.ts';
import type { Image } from '../observation/images.ts';
import type { TextBlock } from '../observation/text.ts';
import { currencies } from '../reference/currencies.ts';
import { paymentMethods } from '../reference/payment-methods.ts';
import type { CountryNamed, Phone, Price, RegionSign, Spot } from './facts.ts';
import { compilePhrases } from './mentions.ts';
import { regionOfAddress } from './region-of-address.ts';
import { regionOfTag } from './region-of-tag.ts';
import { spotOf } from './spot-of.ts';

const methodOf = new Map(
  paymentMethods.flatMap((method) => method.phrases.map((phrase) => [phrase, method] as const)),
);
const methods = compilePhrases([...methodOf.keys()]);
const statesOfCurrency = new Map(currencies.map(({ code, countries }) => [code, countries]));

/** Quoted the world over, so they say nothing about where a visitor is. */
const worldwide = new Set(['USD']);

type Seen = {
  url: string;
  document: DocumentPart;
  blocks: readonly TextBlock[];
  images: readonly Image[];
  prices: readonly Price[];
  phones: readonly Phone[];
  countriesNamed: readonly CountryNamed[];
};

/**
 * Signs of the country that a page is made for, the first of each kind and country, states outside
 * the Union included. An amount in euro is a sign of every euro state; `419` is Latin America.
 */
export function regionSignsOf(seen: Seen): RegionSign[] {
  const signs = new Map<string, RegionSign>();
  const keep = (country: string | undefined, by: RegionSign['by'], spot: () => Spot) => {
    const key = `${by} ${country}`;
    if (country !== undefined && !signs.has(key)) signs.set(key, { ...spot(), country, by });
  };

  const { document, url } = seen;
  keep(regionOfTag(document.lang), 'language-tag', () => said(`<html lang="${document.lang}">`));
  for (const { hreflang } of document.alternates.filter(({ href }) => isSelf(href, seen))) {
    keep(regionOfTag(hreflang), 'alternate', () => said(`hreflang="${hreflang}" ${url}`));
  }
  for (const { name, content } of document.meta) {
    const property = name.toLowerCase();
    const quote = () => said(`${name}: ${content}`);
    if (property === 'og:locale') keep(regionOfTag(content), 'locale-meta', quote);
    if (property === 'geo.region' || property === 'geo.country') {
      keep(/^([A-Z]{2})(?:-|$)/u.exec(content.toUpperCase())?.[1], 'place', quote);
    }
  }
  const address = regionOfAddress(url);
  keep(address?.country, 'address', () => said(`${address?.by} in ${url}`));
  for (const price of seen.prices) {
    if (worldwide.has(price.currency)) continue;
    for (const country of statesOfCurrency.get(price.currency) ?? []) {
      keep(country, 'currency', () => spotAlone(price));
    }
  }
  for (const phone of seen.phones) keep(phone.country, 'phone', () => spotAlone(phone));
  for (const named of seen.countriesNamed) {
    if (named.as === 'address' || named.as === 'heading') {
      keep(named.country, 'place', () => spotAlone(named));
    }
  }
  for (const [text, placed] of texts(seen)) {
    for (const { phrase, index, length } of methods.find(text)) {
      for (const country of methodOf.get(phrase)?.countries ?? []) {
        keep(country, 'payment-method', () => spotOf(placed, text, index, length));
      }
    }
  }
  return [...signs.values()];
}

function* texts({ blocks, images }: Seen): Generator<[string, TextBlock | Image]> {
  for (const block of blocks) yield [block.text, block];
  for (const image of images) if (image.alt !== '') yield [image.alt, image];
}

function said(quote: string): Spot {
  return { quote, where: 'document' };
}

function spotAlone({ quote, where, frame, box, region }: Spot): Spot {
  return { quote, where, ...(frame && { frame }), ...(box && { box }), ...(region && { region }) };
}

/** An alternate that leads to the page itself says for whom this page is. */
function isSelf(href: string, { url, document }: Seen): boolean {
  const bare = (address: string) => address.replace(/[?#].*$/u, '').replace(/\/$/u, '');
  return [url, document.canonical ?? url].some((self) => bare(self) === bare(href));
}
