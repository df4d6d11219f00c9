import type { Facts } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import actionsJson from './actions.json' with { type: 'json' };
import dealingJson from './dealing.json' with { type: 'json' };
import { hasStem } from './has-stem.ts';
import { isLesson } from './is-lesson.ts';
import { isAccountAddress, isAppStore, isLogInAddress, isSignUpAddress } from './takes-clients.ts';

const dealing = phrasesOf(dealingJson);
const actions = phrasesOf(actionsJson);

/** The control, form or link by which a client is taken. */
export type TakenOn = {
  quote: string;
  where: string;
  frame?: string;
  /** A link that names what one does, which a chapter of a manual does too. */
  isLink?: boolean;
  /** It stands in the page's own text, not in the frame of the site. */
  inText: boolean;
  /** An application, a form or a handle: more than a button. */
  plainly: boolean;
  /** An account is opened there by the name of its address. */
  opensAccount: boolean;
  /** It leads to a page of the site's own. */
  isOwn?: boolean;
};

type Seen = { links: readonly Link[]; forms: readonly Form[] };

/** How a page takes clients, the plainest way of those that it has. */
export function takenOn(
  { links, forms }: Seen,
  main: readonly TextBlock[],
  facts: Facts,
  { language, onboards }: { language: string; onboards: boolean },
): TakenOn | undefined {
  const { parties } = facts;
  const acts = (text: string) =>
    hasStem(actions, language, text) || hasStem(dealing, language, text);
  const form = forms.find(takesDown);
  if (form !== undefined) {
    const quote = form.fields.flatMap(({ label, name }) => label || name || []).join(' · ');
    return { ...form, quote, inText: true, plainly: true, opensAccount: true };
  }
  const inText = links.filter(({ region }) => region === 'main' || region === 'dialog');
  const away = inText.find(
    ({ href, text }) => !isLesson(text) && (isAppStore(href) || isSignUpAddress(href)),
  );
  if (away !== undefined) {
    const plainly = isAppStore(away.href);
    return {
      ...away,
      quote: away.text || away.href,
      inText: true,
      plainly,
      opensAccount: !plainly,
      isOwn: parties.isFirstParty(away.href),
    };
  }
  const handle = main.find(
    ({ text }) =>
      (/telegram|whatsapp|discord/iu.test(text) && /(?<!\w)@\w{4,}/u.test(text)) ||
      (/telegram|whatsapp|viber/iu.test(text) && /\+\d[\d\s()-]{7,16}\d/u.test(text)),
  );
  if (handle !== undefined) {
    return { ...handle, quote: handle.text, inText: true, plainly: true, opensAccount: false };
  }
  const logIns = takesLogIns(links, facts);
  const own = new Set(
    inText
      .filter(({ href }) => parties.isFirstParty(href))
      .map(({ where, frame }) => `${frame ?? ''} ${where}`),
  );
  const control = main.find((block) => {
    if (block.text.length > weights.control || isLesson(block.text)) return false;
    if (block.kind === 'button') return logIns || acts(block.text);
    if (block.kind !== 'link' || !hasStem(actions, language, block.text)) return false;
    return logIns || own.has(`${block.frame ?? ''} ${block.where}`);
  });
  if (control !== undefined) {
    const isLink = control.kind === 'link' && !logIns;
    return {
      ...control,
      quote: control.text,
      isLink,
      inText: true,
      plainly: false,
      opensAccount: false,
    };
  }
  // Whoever asks how one pays and who one is takes clients behind whatever its button says.
  const button = onboards
    ? main.find(({ kind, text }) => kind === 'button' && !isLesson(text))
    : undefined;
  if (button !== undefined) {
    return { ...button, quote: button.text, inText: true, plainly: false, opensAccount: false };
  }
  const entry = links.find(
    ({ href }) =>
      isAppStore(href) ||
      (parties.isFirstParty(href) && (isAccountAddress(href) || isLogInAddress(href))),
  );
  return (
    entry && {
      ...entry,
      quote: entry.text || entry.href,
      inText: false,
      plainly: false,
      opensAccount: false,
    }
  );
}

/** Whether the site has accounts of its own. */
export function takesLogIns(links: readonly Link[], { parties }: Facts): boolean {
  return links.some(
    ({ href }) =>
      parties.isFirstParty(href) &&
      (isAccountAddress(href) || isLogInAddress(href) || isSignUpAddress(href)),
  );
}

/** An amount to be exchanged, a password, an e-mail address or a telephone with more than that asked for. */
function takesDown({ fields }: Form): boolean {
  const written = fields.filter(({ type }) => /^(?:text|email|tel|password|number)?$/u.test(type));
  if (written.length < 2 || fields.some(({ type }) => type === 'textarea')) return false;
  return written.some(({ type }) => /^(?:email|password|number|tel)$/u.test(type));
}
