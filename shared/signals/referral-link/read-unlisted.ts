import type { Facts } from '../../facts/facts.ts';
import type { Link } from '../../observation/links.ts';
import { isSignUpAddress } from '../crypto-service-offer/takes-clients.ts';
import { codeOf, isDetour, readAnyReferral } from './read-any-referral.ts';

/** What credits the sender of a client to a firm that no table holds, and how plainly. */
export type UnlistedReferral = { code: string; by: 'code' | 'detour' | 'rel'; plain: boolean };

/** Communities and programmes give out codes as well; whoever takes theirs up becomes no client. */
const community =
  /(?:^|\.)(?:t\.me|telegram\.\w+|discord\.(?:gg|com)|x\.com|twitter\.com|facebook\.com|instagram\.com|youtube\.com|tiktok\.com|linkedin\.com|reddit\.com|whatsapp\.com|github\.com|amazon\.[a-z.]+|apple\.com|google\.com)$/iu;

/**
 * A link out of a page on crypto-assets that opens an account with a code, or carries one, or goes
 * through a detour of the page's own site, to a firm that no table holds: exchanges come and go.
 * The page's own address as the code tells only where the visitor came from.
 */
export function readUnlisted(
  { href, rel }: Pick<Link, 'href' | 'rel'>,
  { parties }: Pick<Facts, 'parties'>,
): UnlistedReferral | undefined {
  if (!/^https?:/iu.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  const paid = /(?:^|\s)sponsored(?:\s|$)/iu.test(rel);
  // No page marks a link to itself as paid for: such a one goes through a detour.
  if (parties.registrableDomain(href) === parties.own) {
    const out = isDetour(url) || paid;
    return out ? { code: url.pathname, by: 'detour', plain: false } : undefined;
  }
  if (community.test(url.hostname) || readAnyReferral({ href, rel }) !== undefined)
    return undefined;
  const opens = isSignUpAddress(href);
  // Where an account is opened, whatever else stands in the address tells who sent the client.
  const code = codeOf(url) ?? (opens ? anyCode(url) : undefined);
  if (code === undefined || code.includes('.')) {
    return paid ? { code: 'rel=sponsored', by: 'rel', plain: false } : undefined;
  }
  return { code, by: 'code', plain: opens };
}

const ofOthers = /^(?:utm_|lang|locale|hl|country|region|currency|theme|redirect|return|next)/iu;

function anyCode({ searchParams }: URL): string | undefined {
  for (const [name, value] of searchParams) {
    if (!ofOthers.test(name) && /^[\w-]{3,24}$/u.test(value)) return value;
  }
  return undefined;
}
