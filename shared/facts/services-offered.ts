import type { TextBlock } from '../observation/text.ts';
import { cryptoServices } from '../reference/crypto-services.ts';
import { cryptoWords } from '../reference/crypto-words.ts';
import type { ServiceOffered } from './facts.ts';
import { compilePhrases, type Mention } from './mentions.ts';
import { spotOf } from './spot-of.ts';

type Service = ServiceOffered['service'];

const meanings = new Map<string, { service: Service; language: string }[]>();
for (const { service, language, phrases } of cryptoServices) {
  for (const phrase of phrases) {
    meanings.set(phrase, [...(meanings.get(phrase) ?? []), { service, language }]);
  }
}
const serviceWords = compilePhrases([...meanings.keys()]);
const otherThings = new Set(
  cryptoWords.flatMap(({ names, phrases }) => (names === 'something else' ? phrases : [])),
);
const cryptoNames = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));

/** Characters between the words for a service and the crypto-asset that it is for. */
const closest = 40;
/** A button needs no crypto word of its own on a page that is plainly about crypto-assets. */
const plainlyAboutCrypto = 3;
/** Enough to show what is offered; a market list repeats the same words a thousand times. */
const mostPerService = 25;

/**
 * Crypto-asset services that the page's words offer: words for a service beside the name of a
 * crypto-asset, or on a button of a page about crypto-assets. An exchange of students, a purchase
 * of shares or of a bitcoin ETF is none. `languageOf` names a block's language: words count in their
 * own language and, since every trade borrows them, in English.
 */
export function servicesOfferedOn(
  blocks: readonly TextBlock[],
  languageOf: (block: TextBlock) => string | undefined,
): ServiceOffered[] {
  const crypto = blocks.map(({ text }) =>
    cryptoNames.find(text).filter(({ phrase }) => !otherThings.has(phrase)),
  );
  const aboutCrypto = crypto.filter((named) => named.length > 0).length >= plainlyAboutCrypto;
  const counts = new Map<string, number>();

  return blocks.flatMap((block, at) => {
    const named = crypto[at] ?? [];
    const context = aboutCrypto && block.kind === 'button' && block.text.length <= 60;
    if (named.length === 0 && !context) return [];
    const language = languageOf(block);
    const offered = new Map<Service, Mention>();
    for (const mention of serviceWords.find(block.text)) {
      const service = serviceIn(mention.phrase, language);
      if (service === undefined || offered.has(service)) continue;
      if (context || named.some((name) => areClose(mention, name))) offered.set(service, mention);
    }
    return [...offered].flatMap(([service, { index, length }]) => {
      const count = (counts.get(service) ?? 0) + 1;
      counts.set(service, count);
      return count > mostPerService
        ? []
        : [{ ...spotOf(block, block.text, index, length), service }];
    });
  });
}

function serviceIn(phrase: string, language: string | undefined): Service | undefined {
  const candidates = meanings.get(phrase) ?? [];
  const own = candidates.find((candidate) => candidate.language === language);
  const known = own ?? candidates.find((candidate) => candidate.language === 'en');
  return (known ?? (language === undefined ? candidates[0] : undefined))?.service;
}

function areClose(one: Mention, other: Mention): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return second.index - (first.index + first.length) <= closest;
}
