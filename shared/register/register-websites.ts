import { parse } from 'tldts';
import type { Website } from './register-row.ts';

/** Words that say that there is no website. */
const none = /^(?:n\s*\/\s*a|none|null|-+|\.)$/iu;

/**
 * The addresses of one cell, however many and however they are spelt (`https.//`, `ttps://`, no
 * scheme). A page's title, or a piece of a postal address, is no address.
 */
export function registerWebsites(cell: string): Website[] {
  if (isNone(cell)) return [];
  const found = new Map<string, Website>();
  for (const piece of cell.split(/[|;,\s]+/u)) {
    const website = websiteOf(piece);
    if (website) found.set(`${website.host}${website.path ?? ''}`, website);
  }
  return [...found.values()];
}

/** Whether the cell says nothing, or says that there is no website. */
export function isNone(cell: string): boolean {
  return cell.trim() === '' || none.test(cell.trim());
}

function websiteOf(piece: string): Website | undefined {
  const bare = piece
    .replace(/^[a-z]{0,6}\s*[:.]?\/\/+|^https?:\/?(?!\/)/iu, '')
    .replace(/[.…]+$/u, '');
  const [host = '', ...rest] = bare.split(/(?=[/?#])/u);
  if (host.includes('@')) return undefined;
  const { hostname, domain, isIcann, isPrivate, isSpecialUse } = parse(host, {
    allowPrivateDomains: true,
    // `.example`, in which fictional firms have their websites.
    detectSpecialUse: true,
  });
  if (!hostname || !domain || !(isIcann || isPrivate || isSpecialUse)) return undefined;
  const path = rest
    .join('')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
  return { host: hostname.replace(/^www\./u, ''), domain, ...(path !== '' && { path }) };
}
