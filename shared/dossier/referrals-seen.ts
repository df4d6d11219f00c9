import { localeIn } from '../facts/address/locale-in.ts';
import type { Parties } from '../facts/facts.ts';
import { partiesOf } from '../facts/parties.ts';
import type { Link } from '../observation/links.ts';
import type { Observation } from '../observation/observation.ts';
import type { TextBlock } from '../observation/text.ts';
import { disclosureIn } from '../signals/influencer-promotion/disclosure-in.ts';
import { readReferral } from '../signals/referral-link/read-referral.ts';

/** A link of a page that refers its visitor to a firm and credits somebody for it. */
export type ReferralSeen = {
  /** Registrable domain of the page. */
  site: string;
  page: string;
  visit: string;
  href: string;
  text: string;
  /** The firm as its programme is known, or its host. */
  firm: string;
  code: string;
  by: NonNullable<ReturnType<typeof readReferral>>['by'];
  /** Language and region inside the link, e.g. `de` or `de-DE`. */
  locale?: string;
  /** Words that tell the visitor of it: beside the link, elsewhere on the page, or in its `rel`. */
  disclosed?: { where: 'beside' | 'page' | 'rel'; quote: string };
};

/** Blocks before and after a link that stand beside it. */
const beside = 3;
const mostLinks = 300;

/** The referral links of a visit, each address once. `domains` are the firm's own. */
export function referralsSeen(
  observation: Observation,
  domains: readonly string[] = [],
): ReferralSeen[] {
  const { arrival, parts, visit } = observation;
  const own = partiesOf(arrival.final);
  const firm = partiesOf(`https://${domains[0] ?? 'nobody.invalid'}/`, domains);
  // A firm that links to itself refers nobody.
  if (firm.isFirstParty(arrival.final)) return [];
  const blocks = parts.text?.blocks ?? [];
  const found = new Map<string, ReferralSeen>();
  for (const link of (parts.links?.links ?? []).slice(0, 5_000)) {
    if (found.size >= mostLinks || found.has(link.href)) continue;
    const onSite = own.registrableDomain(link.href) === own.own;
    const referral = readReferral(link, (url) => firm.isFirstParty(url), onSite);
    if (referral === undefined) continue;
    const locale = localeIn(link.href);
    const disclosed = disclosedBy(link, blocks);
    found.set(link.href, {
      site: own.own,
      page: arrival.final,
      visit: visit.id,
      href: link.href,
      text: link.text,
      firm: domainOf(referral.firm, firm),
      code: referral.code,
      by: referral.by,
      ...(locale === undefined ? {} : { locale }),
      ...(disclosed === undefined ? {} : { disclosed }),
    });
  }
  return [...found.values()];
}

/** A firm that no table names stands there by its host: then its domain, with or without `www.`. */
function domainOf(firm: string, { isFirstParty, registrableDomain }: Parties): string {
  const url = `https://${firm}/`;
  return isFirstParty(url) ? (registrableDomain(url) ?? firm) : firm;
}

function disclosedBy(link: Link, blocks: readonly TextBlock[]): ReferralSeen['disclosed'] {
  const at = blocks.findIndex(({ where }) => isWithin(link.where, where));
  const near = at < 0 ? [] : blocks.slice(Math.max(0, at - beside), at + beside + 1);
  for (const { text } of near) {
    if (disclosureIn(text)) return { where: 'beside', quote: text.slice(0, 300) };
  }
  if (/(?:^|\s)sponsored(?:\s|$)/iu.test(link.rel)) return { where: 'rel', quote: link.rel };
  for (const { text } of blocks) {
    if (disclosureIn(text)) return { where: 'page', quote: text.slice(0, 300) };
  }
  return undefined;
}

/** Whether one CSS path is another or leads into it. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer} > `);
}
