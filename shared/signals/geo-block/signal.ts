import type { Facts } from '../../facts/facts.ts';
import type { Dialog } from '../../observation/dialogs.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import type { Region } from '../../observation/place.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import { noticeOn } from './notice-on.ts';

const unavailableForLegalReasons = 451;
/** Pages of help tell why others were refused. */
const ofHelp =
  /^https?:\/\/(?:help|support|docs|faq)\.|\/(?:help|hc|support|faqs?|docs)(?:[/?#]|$)/iu;

export default defineSignal({
  id: 'geo-block',
  means: 'access',
  title: 'Turns visitors away for the place they are in',
  why: 'A refusal that really works keeps persons situated there from the service; it points away from solicitation there, and is no safe harbour.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'in-the-union',
  points: 'away',
  strength: 'strong',
  reads: ['text', 'document', 'dialogs', 'forms', 'links'],

  detect({ arrival, text, document, dialogs, forms, links }, facts) {
    const legal = arrival.status === unavailableForLegalReasons;
    const about = articleKind(document) !== undefined || isHelp(arrival.status, facts.url);
    const refuses = !about && !takesClients(forms.forms, facts) && onlyRefuses(text.blocks);
    const notice = refuses
      ? noticeOn([{ text: document.title, where: 'head > title' }, ...text.blocks], facts)
      : undefined;
    if (legal) {
      const why = 'The site answered HTTP 451, Unavailable For Legal Reasons.';
      return [{ ...(notice ?? findingAt({ where: 'arrival' }, 'HTTP 451', [])), why }];
    }
    if (notice !== undefined) return [notice];
    return lockedBy(dialogs.dialogs, links.links, facts);
  },
});

function isHelp(status: number | undefined, url: string): boolean {
  return (status === undefined || status < 400) && ofHelp.test(url);
}

/** What can be closed is a notice; behind a window without a way out nothing can be reached. */
function lockedBy(dialogs: readonly Dialog[], links: readonly Link[], facts: Facts): Finding[] {
  const leadsOn = links.some(({ region, visible }) => region === 'dialog' && visible);
  if (leadsOn) return [];
  for (const dialog of dialogs) {
    if (!dialog.covers || dialog.buttons.length > 0 || dialog.boxes.length > 0) continue;
    const refusal = noticeOn([dialog], facts);
    if (refusal === undefined) continue;
    const why = 'A window that covers the page and cannot be closed refuses the visitor.';
    return [{ ...refusal, strength: 'indication', why }];
  }
  return [];
}

/** Whether there is next to nothing on the page but its menus and its footer. */
function onlyRefuses(blocks: readonly TextBlock[]): boolean {
  let characters = 0;
  let count = 0;
  for (const { text, region, kind } of blocks) {
    if (frames(region) || kind === 'link') continue;
    characters += text.length;
    count += 1;
    if (characters > weights.geoBlock.characters || count > weights.geoBlock.blocks) return false;
  }
  return true;
}

/** Menus are on every page of a site, on that which refuses too. */
function frames(region: Region | undefined): boolean {
  return region === 'header' || region === 'footer';
}

/** Where a client can still sign up or deal the visitor was not turned away. */
function takesClients(forms: readonly Form[], { callsToAction }: Facts): boolean {
  const calls = callsToAction.filter(({ kind, region }) => kind !== 'download' && !frames(region));
  if (calls.length > 0) return true;
  return forms.some(({ fields }) => {
    const written = fields.filter(({ type }) => /^(?:text|email|tel|select.*)?$/u.test(type));
    const secret = fields.some(({ type }) => type === 'password');
    return secret || written.length >= weights.geoBlock.fieldsOfASignUp;
  });
}
