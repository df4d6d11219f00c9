import { compilePhrases } from '../../facts/mentions.ts';
import { cryptoWords } from '../../reference/crypto-words.ts';
import { namesCrypto } from '../crypto-page.ts';

/** Compounds as well, whatever their second word; `krypton` and cryptography are none. */
const compound =
  /(?<!\p{L})(?:[ck]r[yi]pto|krüpto|κρυπτο|крипто)(?!n|gra|gén|gam|zoo|log|spor)\p{L}{2,}/iu;
/** Names that firms make of it: `RendaCripto`. */
const name = /\p{Ll}(?:Crypto|Krypto|Cripto|Kripto)(?!\p{Lu})/u;
/** A pair of a market: `BTC/EUR`, `SOL-USDT`. */
const pair = /(?<![\p{L}\p{N}])[A-Z]{2,6}[/-](?:EUR|USDT?|USDC|BTC|PLN|CZK|HUF|RON|SEK)(?!\p{L})/u;

/** Coins by the dozen are no numismatist's: `more than 700 coins`. */
const dozens =
  /(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d{2,4}\s?\+?\s(?:\p{L}{3,12}\s)?(?:coins?|tokens?|cryptos?|altcoins?|münzen|munten|mønter|mynt|monete|monedas|moedas|monet|mincí|kolik|érm|monede|монети|νομίσμα|kovanc|kovanic|monēt|münt)/iu;

/** Whether a text names crypto-assets by a name, in a compound or as a pair of a market. */
export function speaksOfCrypto(text: string): boolean {
  return (
    namesCrypto(text) ||
    compound.test(text) ||
    name.test(text) ||
    pair.test(text) ||
    dozens.test(text)
  );
}

const names = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));
/** A number that counts, and no year, price or share. */
const counted =
  /(?<![\d.,€$£])(?!(?:19|20)\d\d(?!\d))\d{2,4}\s?\+?(?![\d.,%€$£])[^\d.!?:;%€$£]{0,24}$/u;

/** `300+ cryptocurrencies` says how many one can deal in there. */
export function countsAssets(text: string): boolean {
  return names
    .find(text)
    .some(({ index }) => counted.test(text.slice(Math.max(0, index - 32), index)));
}
