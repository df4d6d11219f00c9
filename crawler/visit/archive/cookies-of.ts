import type { BrowserContext } from 'playwright';
import { sha256 } from '../../evidence/sha256.ts';
import type { Reply } from './exchange.ts';

type Cookie = {
  name: string;
  domain: string;
  path: string;
  /** ISO 8601 in UTC; missing in cookies that end with the session. */
  expires?: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: string;
  /** The same value can be told again without being shown. */
  valueSha256: string;
  /** Missing where nobody saw it being set. */
  setBy?: 'header' | 'script';
  /** Address of the response that set it. */
  setAt?: string;
};

/** The cookies that a visit ended up with, their values hashed: names, hosts and who set them. */
export async function cookiesOf(
  context: BrowserContext,
  replies: readonly { url: string; reply: Reply }[],
): Promise<Cookie[]> {
  const set = replies.flatMap(({ url, reply }) =>
    reply.headers
      .filter(([name]) => name.toLowerCase() === 'set-cookie')
      .map(([, value]) => ({ url, host: new URL(url).hostname, name: nameIn(value) })),
  );
  const whole = replies.length > 0;
  const cookies = await context.cookies();
  return cookies.map(({ name, value, domain, path, expires, httpOnly, secure, sameSite }) => {
    const within = domain.replace(/^\./, '');
    const header = set.findLast(
      (one) => one.name === name && (one.host === within || one.host.endsWith(`.${within}`)),
    );
    const script = whole && !httpOnly ? { setBy: 'script' as const } : {};
    return {
      name,
      domain,
      path,
      ...(expires > 0 ? { expires: new Date(expires * 1000).toISOString() } : {}),
      httpOnly,
      secure,
      sameSite,
      valueSha256: sha256(value),
      ...(header ? { setBy: 'header' as const, setAt: header.url } : script),
    };
  });
}

function nameIn(setCookie: string): string {
  return (setCookie.split(';', 1)[0] ?? '').split('=', 1)[0]?.trim() ?? '';
}
