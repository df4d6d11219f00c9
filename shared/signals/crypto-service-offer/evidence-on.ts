import type { Facts } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { Parts } from '../../observation/parts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import dealingJson from './dealing.json' with { type: 'json' };
import { hasStem } from './has-stem.ts';
import identityJson from './identity.json' with { type: 'json' };
import { isLeadForm } from './is-lead-form.ts';
import { menuOf } from './menu-of.ts';
import { namesOperatorOutside } from './operator-outside.ts';
import { countsAssets, speaksOfCrypto } from './speaks-of-crypto.ts';
import { type TakenOn, takenOn, takesLogIns } from './taken-on.ts';
import termsJson from './terms.json' with { type: 'json' };

const dealing = phrasesOf(dealingJson);
const terms = phrasesOf(termsJson);
const identity = phrasesOf(identityJson);
const { dealings: limits } = weights;

export type Described = Pick<Parts['document'], 'title' | 'meta' | 'lang'>;
export type PageParts = {
  blocks: readonly TextBlock[];
  links: readonly Link[];
  forms: readonly Form[];
};

/** Kinds of evidence that a page deals in crypto-assets, each of which some other page has too. */
export type Evidence = {
  shown: Record<
    | 'subject'
    | 'headed'
    | 'titled'
    | 'heading'
    | 'slogan'
    | 'term'
    | 'terms'
    | 'menuDeals'
    | 'menuClear'
    | 'taken'
    | 'account'
    | 'logIns'
    | 'named'
    | 'payment'
    | 'identity'
    | 'soon'
    | 'assortment'
    | 'operator',
    boolean
  >;
  /** Long paragraphs, of which a report consists. */
  told: number;
  spoken: TextBlock;
  taken: TakenOn;
};

/** Names that firms of the trade give themselves. */
const ofTheTrade = /coin|crypt|cript|kript|krypt|bitc|btc|token|koin|satoshi/iu;
/** Cards, wallets and transfers by which accounts are paid into all over the world. */
const payment =
  /(?<![\p{L}\p{N}])(?:visa|mastercard|apple ?pay|google ?pay|sepa|paypal|skrill|neteller|revolut)(?![\p{L}\p{N}])/iu;
/** How soon a client has what it came for, which is not how long a text takes to read. */
const soon =
  /(?<!\p{L})(?:minut|minuut|minút|minūt|mínút|минут|λεπτ|perc(?!\p{L}{3})|sekund|segundos?(?!\p{L})|second[ei]s?(?!\p{L})|sekunt|másodperc|секунд|δευτερόλ|\d{1,2}\s?(?:min|sek|sec|seg|мин|сек)(?!\p{L}))/iu;
const reading =
  /lese|read|lectur|lettur|leitur|leest|czyta|čten|čít|læs|läs|luku|olvas|citi|чет|ανάγν|čita|bra[nl]|loe|lasī|skait/iu;

/** The evidence of a page whose subject is crypto-assets and which takes clients, else undefined. */
export function evidenceOn(
  seen: PageParts,
  document: Described,
  facts: Facts,
): Evidence | undefined {
  const language = spokenIn(document, facts);
  const main = seen.blocks.filter(({ region }) => region === 'main' || region === 'dialog');
  const words = main.filter(({ kind }) => kind !== 'link' && kind !== 'button');
  const naming = main.filter(({ text }) => speaksOfCrypto(text));
  const first = words.find(({ kind }) => kind === 'heading');
  const headed = [document.title, first?.text ?? ''].some(
    (text) => !text.includes('?') && speaksOfCrypto(text),
  );
  const menu = menuOf(seen.links, language, facts);
  const named = ofTheTrade.test(facts.parties.own);
  const subject =
    naming.length +
    [
      speaksOfCrypto(document.title),
      describesCrypto(document),
      named,
      menu.clear,
      seen.forms.some(isLeadForm),
    ].filter(Boolean).length;
  if (naming.length === 0 && !headed && !menu.exchange) return undefined;

  const isSlogan = ({ text }: TextBlock) => text.length <= limits.slogan && !text.includes('?');
  const short = words.filter(({ text }) => text.length <= weights.prose);
  const pays =
    short.some(({ text }) => payment.test(text)) ||
    facts.regionSigns.some(({ by, region }) => by === 'payment-method' && region !== 'footer');
  const proves = short.some(({ text }) => hasStem(identity, language, text));
  const taken = takenOn(seen, main, facts, { language, onboards: pays || proves });
  if (taken === undefined) return undefined;

  const deals = (text: string) =>
    hasStem(dealing, language, text) || hasStem(terms, language, text);
  const slogans = words.filter((block) => isSlogan(block) && deals(block.text));
  const tells = (text: string) =>
    text.length <= limits.termLine && /\d/u.test(text) && hasStem(terms, language, text);
  const termsTold = words.filter(({ text }) => tells(text)).length;
  const spoken =
    slogans.find(({ text }) => speaksOfCrypto(text)) ?? slogans[0] ?? naming[0] ?? words[0];
  if (spoken === undefined) return undefined;
  return {
    shown: {
      subject: subject >= limits.subject,
      headed,
      titled: !document.title.includes('?') && hasStem(dealing, language, document.title),
      heading: slogans.some(({ kind }) => kind === 'heading'),
      slogan: slogans.some(({ kind }) => kind !== 'heading'),
      term: termsTold > 0 || tells(document.title),
      terms: termsTold >= limits.terms,
      menuDeals: menu.deals,
      menuClear: menu.clear,
      taken: taken.inText,
      account: taken.opensAccount,
      logIns: takesLogIns(seen.links, facts),
      named,
      payment: pays,
      identity: proves,
      soon: words.some(
        (block) => isSlogan(block) && soon.test(block.text) && !reading.test(block.text),
      ),
      assortment: short.some(({ text }) => countsAssets(text)),
      operator: namesOperatorOutside(seen.blocks, facts),
    },
    told: words.filter(
      ({ kind, text }) => kind === 'paragraph' && text.length >= limits.toldCharacters,
    ).length,
    spoken,
    taken,
  };
}

/** What the witnesses hear, else what a page of few words says of itself. */
function spokenIn({ lang }: Described, { languages }: Facts): string {
  const declared = lang.toLowerCase().split(/[-_]/u)[0] ?? '';
  return languages.shares[0]?.language ?? (declared === '' ? 'en' : declared);
}

function describesCrypto({ meta }: Described): boolean {
  return meta.some(
    ({ name, content }) => /^(?:og:)?description$/iu.test(name) && speaksOfCrypto(content),
  );
}
