import PostalMime, { type Address, type Email } from 'postal-mime';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { decodePage } from './decode-page.ts';
import { mimeParts } from './mime-parts.ts';
import type { SavedPage } from './saved-page.ts';
import { textAsPage } from './text-as-page.ts';

const known = new Set(['from', 'subject', 'date', 'to', 'received', 'content-type', 'message-id']);

/**
 * A letter: its HTML where it has any, else its text as paragraphs. It speaks for the domain from
 * which it was sent.
 */
export async function readMail(file: Uint8Array): Promise<SavedPage> {
  const email = await parsed(file);
  if (!email.headers.some(({ key }) => known.has(key))) {
    throw new Failure('no e-mail: it has no From, Subject, Date or Content-Type header');
  }
  const url = siteOf(email);
  const date = email.date !== undefined && dated(email.date);
  return {
    html: await bodyOf(email, file),
    ...(url !== undefined && { url }),
    ...(date && { savedAt: date }),
    letter: {
      subject: email.subject ?? '',
      from: sender(email.from),
      ...(date && { date }),
    },
  };
}

async function parsed(file: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(file);
  } catch (fault) {
    throw new Failure(`cannot be read as e-mail: ${wordsOfFault(fault)}`);
  }
}

/** A part that names no encoding is taken for UTF-8; where that fails, its own bytes are asked. */
async function bodyOf({ html, text }: Email, file: Uint8Array): Promise<string> {
  if (html === undefined) return textAsPage(text ?? '');
  if (!html.includes('\ufffd')) return html;
  const { parts } = await mimeParts(file);
  const unnamed = parts.find(({ type, charset }) => type === 'text/html' && charset === undefined);
  return unnamed ? decodePage(unnamed.bytes) : html;
}

function siteOf({ from, sender: by }: Email): string | undefined {
  const address = ((from && mailbox(from)) || (by && mailbox(by)) || '').trim().slice(-254);
  const host = /@([a-z0-9.-]+\.[a-z0-9-]+)$/i.exec(address)?.[1]?.toLowerCase();
  const url = `https://${host}/`;
  return host !== undefined && URL.canParse(url) ? url : undefined;
}

function mailbox(from: Address): string | undefined {
  return from.address ?? from.group?.[0]?.address;
}

function sender(from: Address | undefined): string {
  if (!from) return '';
  const address = mailbox(from) ?? '';
  return from.name && address ? `${from.name} <${address}>` : from.name || address;
}

function dated(date: string): string | undefined {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
