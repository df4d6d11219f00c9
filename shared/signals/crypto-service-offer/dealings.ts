import type { Facts } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import actionsJson from './actions.json' with { type: 'json' };
import dealingJson from './dealing.json' with { type: 'json' };
import { hasStem } from './has-stem.ts';
import { isLesson } from './is-lesson.ts';
import { isAccountAddress, isAppStore, isLogInAddress, isSignUpAddress } from './takes-clients.ts';
import termsJson from './terms.json' with { type: 'json' };

const dealing = phrasesOf(dealingJson);
const terms = phrasesOf(termsJson);
const actions = phrasesOf(actionsJson);
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
  taken: { quote: string; where: string; frame?: string };
  /** Set where no native reader has seen the stems of the page's language. */
  unreviewed: boolean;
};

type Seen = { blocks: readonly TextBlock[]; links: readonly Link[]; forms: readonly Form[] };

/**
 * Reads the build of a page and not its phrases. Its subject is crypto-assets, it takes clients, and
 * of these it shows several: dealing displayed in a heading, in its menu and in its slogans, terms
 * with figures, and a control of its own among them.
 */
export function dealingsOn(seen: Seen, title: string, facts: Facts): Dealings | undefined {
  const language = facts.languages.shares[0]?.language ?? 'en';
  const main = seen.blocks.filter(({ region }) => region === 'main' || region === 'dialog');
  const words = main.filter(({ kind }) => kind !== 'link' && kind !== 'button');
  const naming = main.filter(({ text }) => speaksOfCrypto(text));
  const first = words.find(({ kind }) => kind === 'heading');
  const headed = [title, first?.text ?? ''].some(
    (text) => !text.includes('?') && speaksOfCrypto(text),
  );
  if (naming.length + (headed ? 1 : 0) < limits.subject) return undefined;
  const taken = takenOn(seen, main, language, facts);
  if (taken === undefined) return undefined;

  const deals = (text: string) =>
    hasStem(dealing, language, text) || hasStem(terms, language, text);
  const isSlogan = ({ text }: TextBlock) => text.length <= limits.slogan && !text.includes('?');
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
  if (told.length >= limits.told && termsTold < limits.terms && !menu.clear) return undefined;
  if (termsTold === 0 && !menu.clear && !(taken.inText && taken.plainly)) return undefined;
  const kinds =
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
    ]) + (taken.inText && taken.plainly ? limits.plainly : 0);
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

/** Parts of exchanges, by names that their menus and addresses bear in every language. */
const ofExchanges =
  /(?:^|[/\s-])(?:staking|stake|spot|futures|perp(?:etual)?s?|p2p|earn|swap|launchpad|launchpool|otc|margin|copy-?trading|buy-crypto|grid-?bots?|dca)(?:$|[/\s.-])/iu;

/** A firm's menu lists what it deals in; a newspaper's lists its sections. */
function menuOf(links: readonly Link[], language: string, { parties }: Facts) {
  const entries = links.filter(
    ({ region, text, href }) =>
      region !== 'main' && text.length <= limits.menuEntry && parties.isFirstParty(href),
  );
  const dealt = entries.filter(({ text }) => hasStem(dealing, language, text));
  return {
    deals: new Set(dealt.map(({ text }) => text)).size >= limits.menu,
    clear: entries.some(
      ({ text, href }) => ofExchanges.test(text) || ofExchanges.test(pathOf(href)),
    ),
  };
}

function pathOf(href: string): string {
  return URL.canParse(href) ? new URL(href).pathname : '';
}

function takesLogIns(links: readonly Link[], { parties }: Facts): boolean {
  return links.some(
    ({ href }) => parties.isFirstParty(href) && (isAccountAddress(href) || isLogInAddress(href)),
  );
}

function count(evidence: readonly boolean[]): number {
  return evidence.filter(Boolean).length;
}

/** Compounds as well, whatever their second word. */
const compound = /(?<!\p{L})(?:[ck]r[yi]pto|krüpto|κρυπτο|крипто)(?!gra|gén|gam|zoo)\p{L}{3,}/iu;

function speaksOfCrypto(text: string): boolean {
  return namesCrypto(text) || compound.test(text);
}

function takenOn(
  { links, forms }: Pick<Seen, 'links' | 'forms'>,
  main: readonly TextBlock[],
  language: string,
  facts: Facts,
) {
  const { parties } = facts;
  const acts = (text: string) =>
    hasStem(actions, language, text) || hasStem(dealing, language, text);
  const form = forms.find(takesDown);
  if (form !== undefined) {
    const quote = form.fields.flatMap(({ label, name }) => label || name || []).join(' · ');
    return { ...form, quote, inText: true, plainly: true };
  }
  const away = links.find(
    ({ href, region, text }) =>
      (region === 'main' || region === 'dialog') &&
      !isLesson(text) &&
      (isAppStore(href) || isSignUpAddress(href)),
  );
  if (away !== undefined) {
    return { ...away, quote: away.text || away.href, inText: true, plainly: isAppStore(away.href) };
  }
  const handle = main.find(
    ({ text }) => /telegram|whatsapp|discord/iu.test(text) && /(?<!\w)@\w{4,}/u.test(text),
  );
  if (handle !== undefined) return { ...handle, quote: handle.text, inText: true, plainly: true };
  const logIns = takesLogIns(links, facts);
  const control = main.find((block) => {
    if (block.text.length > weights.control || isLesson(block.text)) return false;
    if (block.kind === 'button') return logIns || acts(block.text);
    return block.kind === 'link' && logIns && hasStem(actions, language, block.text);
  });
  if (control !== undefined)
    return { ...control, quote: control.text, inText: true, plainly: false };
  const entry = links.find(
    ({ href }) =>
      isAppStore(href) ||
      (parties.isFirstParty(href) && (isAccountAddress(href) || isLogInAddress(href))),
  );
  return entry && { ...entry, quote: entry.text || entry.href, inText: false, plainly: false };
}

/** An amount to be exchanged, a password, or an e-mail address with more than that asked for. */
function takesDown({ fields }: Form): boolean {
  const written = fields.filter(({ type }) => /^(?:text|email|tel|password|number)?$/u.test(type));
  if (written.length < 2 || fields.some(({ type }) => type === 'textarea')) return false;
  return written.some(({ type }) => /^(?:email|password|number)$/u.test(type));
}
