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
import { menuOf } from './menu-of.ts';
import { namesOperatorOutside } from './operator-outside.ts';
import { countsAssets, speaksOfCrypto } from './speaks-of-crypto.ts';
import { type TakenOn, takenOn, takesLogIns } from './taken-on.ts';
import termsJson from './terms.json' with { type: 'json' };

const dealing = phrasesOf(dealingJson);
const terms = phrasesOf(termsJson);
const identity = phrasesOf(identityJson);
const { dealings: limits } = weights;

/** What shows, whatever the wording, that a page deals in crypto-assets and takes clients. */
type Dealings = {
  /** How many independent kinds of evidence there are. */
  kinds: number;
  /** Whether its menu or its terms leave no doubt that the site is that of a firm which deals. */
  plainlyFirm: boolean;
  /** The block that shows the dealing best. */
  spoken: TextBlock;
  /** The control, form or link by which a client is taken. */
  taken: TakenOn;
  /** Set where no native reader has seen the stems of the page's language. */
  unreviewed: boolean;
};

type Described = Pick<Parts['document'], 'title' | 'meta'>;
type Seen = { blocks: readonly TextBlock[]; links: readonly Link[]; forms: readonly Form[] };

/** Names that firms of the trade give themselves. */
const ofTheTrade = /coin|crypt|cript|kript|krypt|bitc|btc|token|koin|satoshi/iu;
/** Cards, wallets and transfers by which accounts are paid into all over the world. */
const payment =
  /(?<![\p{L}\p{N}])(?:visa|mastercard|apple ?pay|google ?pay|sepa|paypal|skrill|neteller|revolut)(?![\p{L}\p{N}])/iu;
/** How soon a client has what it came for. */
const soon =
  /(?<![\d.,])\d{1,2}\s(?:min|sek|sec|seg|мин|сек|λεπτ|δευτερ|perc|másod|minút|minūt|tund|ór)/iu;

/**
 * Reads the build of a page and not its phrases. Its subject is crypto-assets, it takes clients, and
 * of these it shows several: dealing displayed in a heading, in its menu and in its slogans, terms
 * with figures, how it is paid, whom it asks to prove who they are, and a control of its own among them.
 */
export function dealingsOn(seen: Seen, document: Described, facts: Facts): Dealings | undefined {
  const { title } = document;
  const language = facts.languages.shares[0]?.language ?? 'en';
  const main = seen.blocks.filter(({ region }) => region === 'main' || region === 'dialog');
  const words = main.filter(({ kind }) => kind !== 'link' && kind !== 'button');
  const naming = main.filter(({ text }) => speaksOfCrypto(text));
  const first = words.find(({ kind }) => kind === 'heading');
  const headed = [title, first?.text ?? ''].some(
    (text) => !text.includes('?') && speaksOfCrypto(text),
  );
  const beside = count([headed, describesCrypto(document), ofTheTrade.test(facts.parties.own)]);
  if (naming.length + beside < limits.subject || naming.length + (headed ? 1 : 0) === 0)
    return undefined;
  const isSlogan = ({ text }: TextBlock) => text.length <= limits.slogan && !text.includes('?');
  const short = words.filter(({ text }) => text.length <= weights.prose);
  const onboarding = count([
    short.some(({ text }) => payment.test(text)) ||
      facts.regionSigns.some(({ by, region }) => by === 'payment-method' && region !== 'footer'),
    short.some(({ text }) => hasStem(identity, language, text)),
    words.some((block) => isSlogan(block) && soon.test(block.text)),
    short.some(({ text }) => countsAssets(text)),
    namesOperatorOutside(seen.blocks, facts),
  ]);
  const taken = takenOn(seen, main, facts, onboarding > 0);
  if (taken === undefined) return undefined;

  const deals = (text: string) =>
    hasStem(dealing, language, text) || hasStem(terms, language, text);
  const slogans = words.filter((block) => isSlogan(block) && deals(block.text));
  const spoken = slogans.find(({ text }) => speaksOfCrypto(text)) ?? slogans[0];
  const termsTold = words.filter(
    ({ text }) =>
      text.length <= limits.termLine && /\d/u.test(text) && hasStem(terms, language, text),
  ).length;
  const best = spoken ?? naming[0];
  if (best === undefined) return undefined;
  const menu = menuOf(seen.links, language, facts);
  const told = words.filter(
    ({ kind, text }) => kind === 'paragraph' && text.length >= limits.toldCharacters,
  );
  if (
    told.length >= limits.told &&
    termsTold < limits.terms &&
    !menu.clear &&
    onboarding < limits.onboarding
  )
    return undefined;
  if (termsTold === 0 && !menu.clear && !(taken.inText && taken.plainly) && onboarding === 0)
    return undefined;
  // The frame of any newspaper has a way to log in.
  if (!taken.inText && !menu.clear && onboarding === 0) return undefined;
  const kinds =
    onboarding +
    count([
      slogans.some(({ kind }) => kind === 'heading'),
      headed,
      slogans.some(({ kind }) => kind !== 'heading'),
      termsTold > 0,
      termsTold >= limits.terms,
      menu.deals,
      menu.clear,
      taken.inText,
      takesLogIns(seen.links, facts),
      ofTheTrade.test(facts.parties.own),
    ]) +
    (taken.inText && taken.plainly ? limits.plainly : 0);
  return {
    kinds,
    plainlyFirm: menu.clear || termsTold >= limits.terms,
    spoken: best,
    taken,
    unreviewed: dealingJson.unreviewed.includes(language),
  };
}

/** Whether words of a control say what one does there with crypto-assets, in any language. */
export function namesDealing(words: string): boolean {
  return Object.keys(dealing.byLanguage).some((language) => hasStem(dealing, language, words));
}

function describesCrypto({ meta }: Described): boolean {
  return meta.some(
    ({ name, content }) => /^(?:og:)?description$/iu.test(name) && speaksOfCrypto(content),
  );
}

function count(evidence: readonly boolean[]): number {
  return evidence.filter(Boolean).length;
}
