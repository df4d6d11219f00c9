import type { Link } from '../../shared/observation/links.ts';
import { countryPage } from './country-page.ts';
import { type LinkTopic, linkTopics, topicWorth } from './link-topics.ts';
import { addressKey, pageAddress } from './page-address.ts';
import { siteOf } from './site.ts';

/** A page of a site that is known and not yet chosen for a visit. */
type Candidate = { url: string; topics: Set<LinkTopic>; value: number; seen: number };

/** The pages of one site in the order of visiting, as they come to light. */
export type Frontier = {
  /** Puts in the links of a page that was visited. */
  add: (links: readonly Link[]) => void;
  /** Takes out the page that most likely carries solicitation; undefined when none is left. */
  next: () => string | undefined;
};

const notPages =
  /\.(pdf|docx?|xlsx?|pptx?|csv|zip|gz|rar|7z|apk|ipa|exe|msi|dmg|pkg|deb|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|m4a|webm|mov|avi|css|js|json|xml|rss|atom|txt|woff2?|ttf|eot|wasm)$/i;
const behindLogin =
  /\/(log-?out|sign-?out|log-?in|sign-?in|my-?account|dashboard|settings|cart|checkout|(forgot|reset)-?password|oauth2?|sso|cdn-cgi|wp-admin|wp-login)(\.[a-z]+)?(\/|$)/i;

/**
 * Best-first order of a site's pages. Only http(s) pages of the given sites that need no login are
 * taken, each once. A topic loses worth with each page already taken of it, so that twenty country
 * pages do not crowd out the promotions; equals keep the order of the page. Pure and deterministic.
 */
export function openFrontier(options: {
  sites: readonly string[];
  /** Addresses that are visited anyway. */
  known: readonly string[];
  /** Languages and countries of the personas in lower case: their country pages come first. */
  preferred: readonly string[];
}): Frontier {
  const keys = new Set(options.known.map(addressKey));
  const candidates: Candidate[] = [];
  const taken = new Map<LinkTopic, number>();
  const add = (links: readonly Link[]) => {
    for (const link of links) {
      const url = followable(link, options.sites);
      if (!url || keys.has(addressKey(url))) continue;
      keys.add(addressKey(url));
      candidates.push({ url, ...judge(url, link, options.preferred), seen: candidates.length });
    }
  };
  const next = () => {
    const best = candidates.reduce<Candidate | undefined>(
      (so, candidate) => (!so || worthNow(candidate, taken) > worthNow(so, taken) ? candidate : so),
      undefined,
    );
    if (!best) return undefined;
    candidates.splice(candidates.indexOf(best), 1);
    for (const topic of best.topics) taken.set(topic, (taken.get(topic) ?? 0) + 1);
    return best.url;
  };
  return { add, next };
}

function followable(link: Link, sites: readonly string[]): string | undefined {
  const url = pageAddress(link.href);
  if (!url || url.length > 2_000 || !sites.includes(siteOf(url))) return undefined;
  const { pathname, searchParams } = new URL(url);
  if (notPages.test(pathname) || behindLogin.test(pathname)) return undefined;
  return [...searchParams.keys()].length > 4 ? undefined : url;
}

/** What a link is worth before anything was taken: depth and long queries make it worth less. */
function judge(url: string, link: Link, preferred: readonly string[]) {
  const address = new URL(url);
  const topics = linkTopics(`${address.hostname.split('.')[0]} ${address.pathname}`, link.text);
  const tag = link.hreflang?.toLowerCase() ?? countryPage(address);
  const depth = address.pathname.split('/').filter(Boolean).length;
  let value = -0.5 * Math.max(0, depth - 2) - (address.search ? 1 : 0);
  if (tag && (depth <= 1 || link.hreflang)) topics.add('country');
  if (tag?.split('-').some((half) => preferred.includes(half))) value += 2;
  return { topics, value };
}

function worthNow({ topics, value }: Candidate, taken: ReadonlyMap<LinkTopic, number>): number {
  const worths = [...topics]
    .map((topic) => topicWorth[topic] / (1 + (taken.get(topic) ?? 0)))
    .sort((left, right) => right - left);
  return value + (worths[0] ?? 0) + 0.3 * (worths[1] ?? 0);
}
