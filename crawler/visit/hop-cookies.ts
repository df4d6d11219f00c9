import type { HopCookie } from '../../shared/observation/hop.ts';

/** Reads the cookies that the context holds at this moment; empty when it does not answer. */
export type Jar = () => Promise<readonly Kept[]>;
type Kept = { name: string; value: string; domain: string; httpOnly: boolean };

/** A cookie as a `Set-Cookie` header wrote it; without a domain it is for the host alone. */
export type CookieSet = { name: string; value: string; domain?: string };
type CookieOfHop = CookieSet & { url: string; hop: number };

const mostPerHop = 200;

/** The cookies that an answer wrote and the browser kept. */
export function setCookies(
  headers: Readonly<Record<string, string>>,
  blocked: readonly { cookieLine: string }[],
): CookieSet[] {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === 'set-cookie');
  const refused = new Set(blocked.map(({ cookieLine }) => cookieLine.trim()));
  const lines = (name === undefined ? '' : (headers[name] ?? '')).split('\n');
  return lines.flatMap((line): CookieSet[] => {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    if (at < 1 || refused.has(line.trim())) return [];
    const domain = attributes.map((each) => /^\s*domain\s*=\s*\.?([^\s]+)/iu.exec(each)?.[1]);
    const known = domain.find((each) => each !== undefined)?.toLowerCase();
    return [
      {
        name: pair.slice(0, at).trim(),
        value: pair.slice(at + 1).trim(),
        ...(known === undefined ? {} : { domain: known }),
      },
    ];
  });
}

/**
 * Which hop wrote which cookie. Those of headers are known; what else the jar held when a document was
 * left was written by its scripts, if they may write for that domain. A `late` look may show what the
 * next one wrote.
 */
export function cookiesPerHop(
  urls: readonly string[],
  headers: readonly CookieOfHop[],
  looks: readonly { hop: number; cookies: readonly Kept[]; late: boolean }[],
  hash: (value: string) => string,
): HopCookie[][] {
  const hops = urls.map(() => new Map<string, HopCookie>());
  const known = new Set<string>();
  const add = (
    hop: number,
    { value, ...about }: Omit<HopCookie, 'valueSha256'> & { value: string },
  ) => {
    const valueSha256 = hash(value);
    const { name, host } = about;
    known.add(`${name} ${host} ${valueSha256}`);
    const cookies = hops[hop];
    if (cookies && cookies.size < mostPerHop) {
      cookies.set(`${name} ${host}`, { ...about, valueSha256 });
    }
  };
  for (const { name, value, domain, url, hop } of headers) {
    add(hop, { name, host: domain ?? new URL(url).hostname, by: 'header', value });
  }
  for (const { hop, cookies, late } of looks) {
    const document = urls[hop];
    if (document === undefined) continue;
    const { hostname } = new URL(document);
    for (const { name, value, domain, httpOnly } of cookies) {
      const host = domain.replace(/^\./, '');
      if (known.has(`${name} ${host} ${hash(value)}`)) continue;
      const mayWrite = !httpOnly && (hostname === host || hostname.endsWith(`.${host}`));
      const by = mayWrite ? 'script' : 'elsewhere';
      add(hop, { name, host, by, ...(late ? { orNext: true } : {}), value });
    }
  }
  return hops.map((cookies) => [...cookies.values()]);
}
