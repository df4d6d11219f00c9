import type { CallToAction, Facts, ServiceOffered, Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import actionsJson from './actions.json' with { type: 'json' };
import { isLeadForm } from './is-lead-form.ts';
import offersJson from './offers.json' with { type: 'json' };
import urgencyJson from './urgency.json' with { type: 'json' };

const offers = compilePhrases(phrasesOf(offersJson).all);
const actions = compilePhrases(phrasesOf(actionsJson).all);
const urgency = compilePhrases(phrasesOf(urgencyJson).all);

/** Something by which a page invites its visitor, and whether it leads to becoming a client. */
export type Invitation = Spot & { plain: boolean; opensAccount: boolean; kind: string };

type Seen = { blocks: readonly TextBlock[]; links: readonly Link[]; forms: readonly Form[] };

/**
 * How the page invites. Plain: a call of its own to sign up, buy, trade, deposit or take a bonus,
 * a button that names the service, or a form that takes a client's details. Weaker: a call that
 * leads elsewhere, a download, a bonus or a fee held out in the text. The plain ones come first.
 */
export function invitationsOn(seen: Seen, facts: Facts): Invitation[] {
  const calls = facts.callsToAction.map((call) => {
    const own = isOwn(call.href, facts.parties);
    return {
      ...call,
      plain: own && call.kind !== 'download',
      opensAccount: own && opensAccount(call),
    };
  });
  return [
    ...calls,
    ...otherControls(seen, facts),
    ...leadForms(seen.forms),
    ...downloads(seen.links),
    ...heldOut(seen.blocks),
  ].sort((a, b) => Number(b.plain) - Number(a.plain));
}

function isOwn(href: string | undefined, parties: Facts['parties']): boolean {
  if (href === undefined || !/^https?:/iu.test(href)) return true;
  return parties.isFirstParty(href);
}

/** Where an account is opened or money is moved; a newsletter and a fan club have other addresses. */
const accountAddress =
  /regist|sign-?_?up|onboard|open-?account|create-?account|\/join|\/account|\/trade|\/app\b|\/\/app\.|deposit|konto|compte|cuenta|conta\b|iscri|inscri|rekening|účet|ucet|tili|fiók/iu;

function opensAccount({ kind, href }: CallToAction): boolean {
  if (kind === 'trade' || kind === 'deposit' || kind === 'claim-bonus') return true;
  return kind === 'sign-up' && href !== undefined && accountAddress.test(href);
}

/** Controls in words that no list has whole: an action with urgency, or the name of the service. */
function otherControls({ blocks, links }: Seen, facts: Facts): Invitation[] {
  const listed = new Set(facts.callsToAction.map(placeOf));
  const naming = new Set(facts.servicesOffered.map(placeOf));
  return blocks.flatMap((block): Invitation[] => {
    const isControl = block.kind === 'button' || block.kind === 'link';
    if (!isControl || block.text.length > weights.control || listed.has(placeOf(block))) return [];
    const urges = actions.find(block.text).length > 0 && urgency.find(block.text).length > 0;
    const names = block.kind === 'button' && naming.has(placeOf(block));
    if (!urges && !names) return [];
    const href = links.find((link) => placeOf(link) === placeOf(block))?.href;
    const plain = isOwn(href, facts.parties);
    return [{ ...block, quote: block.text, kind: 'control', plain, opensAccount: false }];
  });
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
    .filter(({ href }) =>
      /^https?:\/\/(?:play\.google\.com\/store\/apps|(?:apps|itunes|testflight)\.apple\.com)\//iu.test(
        href,
      ),
    )
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
