import type { Facts } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import actionsJson from './actions.json' with { type: 'json' };
import dealingJson from './dealing.json' with { type: 'json' };
import { isLesson } from './is-lesson.ts';
import { hasStem } from './stems-in.ts';
import { isAccountAddress, isAppStore, isLogInAddress, isSignUpAddress } from './takes-clients.ts';
import termsJson from './terms.json' with { type: 'json' };

const dealing = phrasesOf(dealingJson);
const terms = phrasesOf(termsJson);
const actions = phrasesOf(actionsJson);
const { dealings: limits } = weights;

/** What shows, whatever the wording, that a page deals in crypto-assets and takes clients. */
export type Dealings = {
  /** How many independent kinds of evidence there are. */
  kinds: number;
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
  const naming = words.filter(({ text }) => namesCrypto(text));
  const first = words.find(({ kind }) => kind === 'heading');
  const headed = [title, first?.text ?? ''].some(
    (text) => !text.includes('?') && namesCrypto(text),
  );
  if (naming.length + (headed ? 1 : 0) < limits.subject) return undefined;
  const taken = takenOn(seen, main, language, facts);
  if (taken === undefined) return undefined;

  const deals = (text: string) => hasStem(dealing, language, text);
  const isSlogan = ({ text }: TextBlock) => text.length <= limits.slogan && !text.includes('?');
  const slogans = words.filter((block) => isSlogan(block) && deals(block.text));
  const spoken = slogans.find(({ text }) => namesCrypto(text)) ?? slogans[0];
  const termsTold = words.filter(
    (block) => isSlogan(block) && /\d/u.test(block.text) && hasStem(terms, language, block.text),
  );
  const best = spoken ?? termsTold[0];
  if (best === undefined) return undefined;
  const kinds = [
    slogans.some(({ kind }) => kind === 'heading'),
    headed,
    slogans.filter(({ kind }) => kind !== 'heading').length >= limits.slogans,
    termsTold.length >= limits.terms,
    hasMenu(seen.links, language, facts),
    taken.inText,
    // An application and a form take clients on; a button may be any site's.
    taken.inText && taken.plainly,
  ].filter(Boolean).length;
  const told = words.filter(
    ({ kind, text }) => kind === 'paragraph' && text.length >= limits.toldCharacters,
  );
  if (told.length >= limits.told && termsTold.length < limits.terms) return undefined;
  return {
    kinds,
    spoken: best,
    taken,
    unreviewed: dealingJson.unreviewed.includes(language),
  };
}

/** Whether words of a control say what one does there with crypto-assets, in any language. */
export function namesDealing(words: string): boolean {
  return Object.keys(dealing.byLanguage).some((language) => hasStem(dealing, language, words));
}

/** A firm's menu lists what it deals in; a newspaper's lists its sections. */
function hasMenu(links: readonly Link[], language: string, { parties }: Facts): boolean {
  const entries = links.filter(
    ({ region, text, href }) =>
      region !== 'main' &&
      text.length <= limits.menuEntry &&
      parties.isFirstParty(href) &&
      hasStem(dealing, language, text),
  );
  return new Set(entries.map(({ text }) => text)).size >= limits.menu;
}

function takenOn(
  { links, forms }: Pick<Seen, 'links' | 'forms'>,
  main: readonly TextBlock[],
  language: string,
  { parties }: Facts,
) {
  const acts = (text: string) =>
    hasStem(actions, language, text) || hasStem(dealing, language, text);
  const hrefs = new Map(links.map((link) => [`${link.frame ?? ''} ${link.where}`, link.href]));
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
  const control = main.find((block) => {
    if (block.text.length > weights.control || isLesson(block.text)) return false;
    if (block.kind === 'button') return acts(block.text);
    const href = hrefs.get(`${block.frame ?? ''} ${block.where}`) ?? '';
    return block.kind === 'link' && (isAppStore(href) || isSignUpAddress(href));
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
