import type { TextBlock } from '../observation/text.ts';
import { cryptoServices } from '../reference/crypto-services.ts';
import { cryptoWords } from '../reference/crypto-words.ts';
import type { ServiceOffered } from './facts.ts';
import { compilePhrases, type Mention } from './mentions.ts';
import { sellsGoods } from './sells-goods.ts';
import { spotOf } from './spot-of.ts';

type Service = ServiceOffered['service'];

type Meaning = Pick<ServiceOffered, 'service' | 'unreviewed'> & { language: string };
const meanings = new Map<string, Meaning[]>();
for (const { service, language, phrases, unreviewed } of cryptoServices) {
  for (const phrase of phrases) {
    const meaning = { service, language, ...(unreviewed && { unreviewed }) };
    meanings.set(phrase, [...(meanings.get(phrase) ?? []), meaning]);
  }
}
const serviceWords = compilePhrases([...meanings.keys()]);
const otherThings = new Set(
  cryptoWords.flatMap(({ names, phrases }) => (names === 'something else' ? phrases : [])),
);
const cryptoNames = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));

/** To copy is a service where those who trade are copied; a button copies addresses. */
const copying = new Set([
  'kopiere',
  'kopieren',
  'copiez',
  'copier',
  'copia',
  'copiar',
  'kopieer',
  'copie',
  'kopiera',
  'kopier',
  'kopioi',
  'αντιγράψτε',
]);
const copied =
  /trad|händl|handel|handl|profi|expert|strateg|invest|operac|operaz|operaç|kaup|συναλλ|επενδ/iu;

/** Characters between the words for a service and the crypto-asset that it is for. */
const closest = 40;
/** A slogan or a short paragraph has so many characters at most. */
const shortText = 160;
/**
 * A button needs no crypto word of its own on a page that is plainly about crypto-assets, unless it
 * sends something: that may be a message.
 */
const plainlyAboutCrypto = 3;
/** Enough to show what is offered; a market list repeats the same words a thousand times. */
const mostPerService = 25;

/**
 * Crypto-asset services that the page's words offer: words for a service beside the name of a
 * crypto-asset, under a heading that names one, or on a button of a page about crypto-assets. An exchange of students, a purchase
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
  const shop = sellsGoods(blocks);

  return blocks.flatMap((block, at) => {
    const named = crypto[at] ?? [];
    const context = aboutCrypto && block.kind === 'button' && block.text.length <= 60;
    const beside = named.length === 0 && namesBeside(blocks, crypto, at);
    if (named.length === 0 && !context && !beside) return [];
    // A book on buying bitcoin is bought, and so is a machine that mines it.
    if (shop && block.kind !== 'heading' && block.kind !== 'button') return [];
    const language = languageOf(block);
    const offered = new Map<Service, Mention & Pick<Meaning, 'unreviewed'>>();
    for (const mention of serviceWords.find(block.text)) {
      const meaning = meaningIn(mention.phrase, language);
      if (meaning === undefined || offered.has(meaning.service)) continue;
      if (copying.has(mention.phrase) && !copied.test(block.text)) continue;
      const { service, unreviewed } = meaning;
      const byContext = (context && service !== 'j') || (beside && isDealing(service, block));
      if (byContext || named.some((name) => areClose(mention, name))) {
        offered.set(service, { ...mention, ...(unreviewed && { unreviewed }) });
      }
    }
    return [...offered].flatMap(([service, { index, length, unreviewed }]) => {
      const count = (counts.get(service) ?? 0) + 1;
      counts.set(service, count);
      return count > mostPerService
        ? []
        : [
            {
              ...spotOf(block, block.text, index, length),
              service,
              ...(unreviewed && { unreviewed }),
            },
          ];
    });
  });
}

/** A heading opens what the block after it names, and that block stands under its heading. */
function namesBeside(
  blocks: readonly TextBlock[],
  crypto: readonly (readonly Mention[])[],
  at: number,
): boolean {
  const block = blocks[at];
  if (block === undefined || block.kind === 'link' || block.text.length > shortText) return false;
  const isHeading = block.kind === 'heading';
  const other = blocks[isHeading ? at + 1 : at - 1];
  if (other === undefined || other.region !== block.region) return false;
  if (isHeading ? other.kind === 'link' : other.kind !== 'heading') return false;
  return (crypto[isHeading ? at + 1 : at - 1] ?? []).some(({ index }) => index <= shortText);
}

/** Words that in no other trade stand under such a heading; an exchange may be one of shares. */
function isDealing(service: Service, { kind }: TextBlock): boolean {
  return service === 'c' || service === 'd' || (kind === 'heading' && service !== 'j');
}

function meaningIn(phrase: string, language: string | undefined): Meaning | undefined {
  const candidates = meanings.get(phrase) ?? [];
  const own = candidates.find((candidate) => candidate.language === language);
  const known = own ?? candidates.find((candidate) => candidate.language === 'en');
  const meaning = known ?? (language === undefined ? candidates[0] : undefined);
  const alike = candidates.filter(({ service }) => service === meaning?.service);
  // Words that a reviewed row holds too have been reviewed, whatever the page's language.
  const reviewed = alike.find(({ unreviewed }) => unreviewed === undefined);
  return reviewed ?? meaning;
}

function areClose(one: Mention, other: Mention): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return second.index - (first.index + first.length) <= closest;
}
