import { type Redirector, redirectors } from '../../reference/redirectors.ts';
import { parameterIn, webAddress } from './web-address.ts';

/** The page that an address leads to as far as the address itself says, and by which redirectors. */
export type Unwrapped = { url: string; through: { redirector: string; url: string }[] };

/** Redirectors lead to redirectors, but not like this. */
const deepest = 8;

const byHost = new Map<string, Redirector[]>();
for (const row of redirectors) {
  for (const host of row.hosts) byHost.set(host, [...(byHost.get(host) ?? []), row]);
}

/**
 * Reads the destination out of the address of a known redirector, and out of that of the next one.
 * Nothing is fetched, so a redirector that hides its destination (`t.co`) stays where it is. Never
 * throws, and what it returns unwraps to itself.
 */
export function unwrapAddress(href: string): Unwrapped {
  const through: Unwrapped['through'] = [];
  let url = href;
  const seen = new Set([href]);
  for (;;) {
    const next = within(url);
    if (next === undefined) return { url, through };
    // In a circle, or deeper than anyone means it: then the address says nothing.
    if (seen.has(next.url) || through.length >= deepest) return { url: href, through: [] };
    through.push({ redirector: next.redirector, url });
    seen.add(next.url);
    url = next.url;
  }
}

function within(href: string): { redirector: string; url: string } | undefined {
  const address = webAddress(href);
  if (address === undefined) return undefined;
  for (const row of rowsOf(address.hostname)) {
    if (row.path !== undefined && !address.pathname.startsWith(row.path)) continue;
    for (const words of candidates(address, row)) {
      const url = destination(words);
      if (url !== undefined) return { redirector: row.redirector, url };
    }
  }
  return undefined;
}

function candidates(address: URL, { parameters, inPath, query }: Redirector): string[] {
  const named = parameters.flatMap((name) => parameterIn(address, [name]) ?? []);
  const path = inPath === undefined ? -1 : address.pathname.indexOf(inPath);
  const rest = address.pathname.slice(path + (inPath?.length ?? 0));
  // `/RU=…/RK=…`: an encoded address ends where the next step begins.
  const step = /^https?:\/\//iu.test(rest) ? rest + address.search : (rest.split('/')[0] ?? '');
  return [
    ...named,
    ...(path < 0 ? [] : [decoded(step)]),
    ...(query ? [decoded(address.search.slice(1))] : []),
  ];
}

/** An address, an address encoded once more, or Bing's `a1` and base64url. */
function destination(words: string): string | undefined {
  const plain = /^https?%3a/iu.test(words) ? decoded(words) : words;
  const address = webAddress(plain) ?? webAddress(fromBase64(plain));
  return address?.href;
}

function fromBase64(words: string): string {
  const body = /^a1([\w-]{8,4000})=*$/u.exec(words)?.[1];
  if (body === undefined) return '';
  try {
    return atob(body.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** Rows of a host and of the domains above it. */
function rowsOf(hostname: string): Redirector[] {
  const labels = hostname.split('.');
  const national = /(?:^|\.)(google)\.[a-z]{2,3}(?:\.[a-z]{2})?$/u.exec(hostname)?.[1];
  return [
    ...labels.flatMap((_, start) => byHost.get(labels.slice(start).join('.')) ?? []),
    ...(national === undefined ? [] : (byHost.get(`${national}.*`) ?? [])),
  ];
}
