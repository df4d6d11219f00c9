import type { CallToAction, Facts, ServiceOffered, Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import accountJson from './account.json' with { type: 'json' };
import actionsJson from './actions.json' with { type: 'json' };
import { isLeadForm } from './is-lead-form.ts';
import { isLesson } from './is-lesson.ts';
import offersJson from './offers.json' with { type: 'json' };
import {
  isAccountAddress,
  isAppStore,
  isSignUpAddress,
  saysOnlyStart,
  takesClients,
} from './takes-clients.ts';
import urgencyJson from './urgency.json' with { type: 'json' };

const offers = compilePhrases(phrasesOf(offersJson).all);
const account = compilePhrases(phrasesOf(accountJson).all);
const actions = compilePhrases(phrasesOf(actionsJson).all);
const urgency = compilePhrases(phrasesOf(urgencyJson).all);

/** Whether words name an account, as those of a bank or an exchange do and those of a paper hardly. */
export function namesAccount(words: string): boolean {
  return account.find(words).length > 0;
}

/** Something by which a page invites its visitor, and whether it leads to becoming a client. */
export type Invitation = Spot &
  Pick<CallToAction, 'unreviewed'> & { plain: boolean; opensAccount: boolean; kind: string };

type Seen = { blocks: readonly TextBlock[]; links: readonly Link[]; forms: readonly Form[] };

/**
 * How the page invites. Plain: a call of its own to sign up, buy, trade, deposit or take a bonus,
 * a button that names the service, or a form that takes a client's details. Weaker: a call that
 * leads elsewhere, a download, a bonus or a fee held out in the text. The plain ones come first.
 */
export function invitationsOn(seen: Seen, facts: Facts): Invitation[] {
  const clients = takesClients(seen.links, seen.forms, facts);
  return [
    ...calls(facts, clients),
    ...otherControls(seen, facts, clients),
    ...leadForms(seen.forms),
    ...downloads(seen.links),
    ...heldOut(seen.blocks),
  ].sort((a, b) => Number(b.plain) - Number(a.plain));
}

function calls({ callsToAction, parties }: Facts, clients: boolean): Invitation[] {
  return callsToAction.flatMap((call): Invitation[] => {
    const { href, kind, quote } = call;
    const leadsToPage = href !== undefined && /^https?:/iu.test(href);
    const own = !leadsToPage || parties.isFirstParty(href);
    const account = leadsToPage && isAccountAddress(href);
    // A lesson is no call, and on a site without clients a link to a page is a chapter.
    const atOnce = kind === 'claim-bonus' || urgency.find(quote).length > 0;
    const chapter = own && leadsToPage && !account && !clients && !atOnce;
    if (isLesson(quote) || chapter) return [];
    if (kind === 'sign-up' && own && leadsToPage && !account && saysOnlyStart(quote)) return [];
    return [
      {
        ...call,
        plain: own && kind !== 'download',
        opensAccount: own && (kind === 'sign-up' ? account || !leadsToPage : isDealing(kind)),
      },
    ];
  });
}

function isDealing(kind: CallToAction['kind']): boolean {
  return kind === 'trade' || kind === 'deposit' || kind === 'claim-bonus';
}

function isOwn(href: string | undefined, parties: Facts['parties']): boolean {
  return href === undefined || !/^https?:/iu.test(href) || parties.isFirstParty(href);
}

/** Controls in words that no list has whole: open an account, act at once, the name of the service. */
function otherControls({ blocks, links }: Seen, facts: Facts, clients: boolean): Invitation[] {
  const listed = new Set(facts.callsToAction.map(placeOf));
  const naming = new Set(facts.servicesOffered.map(placeOf));
  const hrefs = new Map(links.map((link) => [placeOf(link), link.href]));
  return blocks.flatMap((block): Invitation[] => {
    if (!isControl(block) || isLesson(block.text) || listed.has(placeOf(block))) return [];
    const acts = actions.find(block.text).length > 0;
    const names = block.kind === 'button' && naming.has(placeOf(block));
    const accounts = acts && namesAccount(block.text);
    const urges = acts && urgency.find(block.text).length > 0;
    const href = hrefs.get(placeOf(block));
    const signsUp = href !== undefined && isOwn(href, facts.parties) && isSignUpAddress(href);
    if (!accounts && !urges && !names && !signsUp) return [];
    const leadsToPage = href !== undefined && /^https?:/iu.test(href);
    const toAccount = leadsToPage && isAccountAddress(href);
    if (leadsToPage && !clients && !toAccount) return [];
    const plain = isOwn(href, facts.parties);
    const opensAccount = signsUp || (accounts && (toAccount || !leadsToPage));
    return [{ ...block, quote: block.text, kind: 'control', plain, opensAccount }];
  });
}

function isControl({ kind, text }: TextBlock): boolean {
  return (kind === 'button' || kind === 'link') && text.length <= weights.control;
}

function placeOf({ where, frame }: Pick<ServiceOffered, 'where' | 'frame'>): string {
  return `${frame ?? ''} ${where}`;
}

function leadForms(forms: readonly Form[]): Invitation[] {
  return forms.filter(isLeadForm).map((form) => ({
    ...form,
    quote: form.fields.flatMap(({ label, name }) => label || name || []).join(' · '),
    kind: 'form',
    plain: true,
    opensAccount: form.fields.some(({ type }) => type === 'password'),
  }));
}

function downloads(links: readonly Link[]): Invitation[] {
  return links
    .filter(({ href }) => isAppStore(href))
    .map((link) => ({
      ...link,
      quote: link.text || link.href,
      kind: 'download',
      plain: false,
      opensAccount: false,
    }));
}

function heldOut(blocks: readonly TextBlock[]): Invitation[] {
  return blocks
    .filter(({ text }) => text.length <= weights.prose && offers.find(text).length > 0)
    .map((block) => ({
      ...block,
      quote: block.text,
      kind: 'offer',
      plain: false,
      opensAccount: false,
    }));
}
