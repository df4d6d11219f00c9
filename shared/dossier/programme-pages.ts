import { localeIn } from '../facts/address/locale-in.ts';
import { partiesOf } from '../facts/parties.ts';
import type { Observation } from '../observation/observation.ts';
import { programmeAddresses } from '../reference/programme-addresses.ts';
import { tagsSeen } from './tags-seen.ts';

/** A page on which a firm seeks others to bring it clients, or a link of its own to one. */
export type ProgrammePage = {
  page: string;
  title: string;
  /** Missing where the firm links to it and no visit went there. */
  visit?: string;
  /** The page of the firm that links to it. */
  linkedFrom?: string;
  /** What it offers, in its own words. */
  quotes: string[];
  locale?: string;
  /** Platforms by which the programme is run, of tags on the page. */
  platforms: string[];
};

/** A finding, as far as this chapter needs it. */
export type FoundOnPage = { signal: string; url: string; quote: string; strength: string };

const most = 60;
const mostQuotes = 3;

/**
 * The programme pages of a firm: those that were visited, by their address or by what was found on them,
 * and those that its pages link to. A shared address in several languages is a page each.
 */
export function programmePages(
  observations: readonly Observation[],
  domains: readonly string[],
  findings: readonly FoundOnPage[] = [],
): ProgrammePage[] {
  const [home = 'nobody.invalid'] = domains;
  const { isFirstParty } = partiesOf(`https://${home}/`, domains);
  const about = findings.filter(({ signal }) => signal === 'affiliate-programme');
  const found = new Map<string, ProgrammePage>();
  const linked = new Map<string, ProgrammePage>();
  for (const observation of observations) {
    const { arrival, parts, visit } = observation;
    const url = bare(arrival.final);
    if (arrival.outcome !== 'arrived' || !isFirstParty(url)) continue;
    const own = about.filter((finding) => bare(finding.url) === url);
    const invites = own.some(({ strength }) => strength === 'strong');
    if (!found.has(url) && (invites || isProgramme(url)) && (arrival.status ?? 200) < 400) {
      const platforms = tagsSeen(observation)
        .filter(({ of }) => of === 'affiliate-programme')
        .map(({ platform }) => platform);
      const quotes = [...new Set(own.map(({ quote }) => quote))].slice(0, mostQuotes);
      found.set(url, {
        page: arrival.final,
        title: parts.document?.title ?? '',
        visit: visit.id,
        quotes,
        ...localeOf(url),
        platforms: [...new Set(platforms)],
      });
    }
    for (const { href, text } of (parts.links?.links ?? []).slice(0, 5_000)) {
      const to = bare(href);
      if (linked.has(to) || linked.size >= most || !isFirstParty(to) || !isProgramme(to)) continue;
      const page = { page: to, title: text, quotes: [], ...localeOf(to), platforms: [] };
      linked.set(to, { ...page, linkedFrom: arrival.final });
    }
  }
  const unvisited = [...linked].flatMap(([url, page]) => (found.has(url) ? [] : [page]));
  return [...found.values(), ...unvisited].slice(0, most);
}

/** Whether an address is one under which programmes of this kind have their page. */
function isProgramme(address: string): boolean {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const [label = ''] = hostname.toLowerCase().split('.');
  if (programmeAddresses.host.has(label)) return true;
  const segments = pathname.toLowerCase().split('/').filter(Boolean).slice(0, 4);
  return segments.some((segment) => programmeAddresses.path.has(plain(segment)));
}

/** `partner_program.html` and `partnerský-program` as the table has them. */
function plain(segment: string): string {
  let words = segment;
  try {
    words = decodeURIComponent(segment);
  } catch {
    // As it stands.
  }
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('_', '-')
    .replace(/\.(?:html?|php|aspx)$/u, '');
}

function localeOf(url: string): { locale?: string } {
  const locale = localeIn(url);
  return locale === undefined ? {} : { locale };
}

function bare(url: string): string {
  return url.split('#')[0] ?? url;
}
