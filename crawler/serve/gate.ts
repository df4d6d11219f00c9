import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { isAddress, refusalOf } from '../visit/address-rules.ts';
import { type Sessions, sessionCookie } from './sessions.ts';

/** Who may come in. */
export type GateRules = {
  /** Host names, besides loopback, under which the page may be asked for. */
  names: readonly string[];
  /** Whether any address as host is fine: it listens beyond this machine, and an address is no name. */
  anyAddress: boolean;
  /** Missing on loopback: there is nobody to sign in. */
  sessions?: Sessions;
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Record<string, string> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: browsers then say `Origin: null` of our own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/** What anybody may ask for before signing in. */
const open = /^\/(sign-in|static\/)/;

/**
 * Stands before every page: hosts that are not ours are turned away (DNS rebinding), so are requests
 * that other sites make a browser send, and whoever has not signed in where that is demanded.
 */
export function gate({ names, anyAddress, sessions }: GateRules): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const host = hostOf(req.header('host') ?? '');
    if (!isOurs(host, names, anyAddress)) {
      return context.text('This host name is not served here.', 421, headers);
    }
    const refusal = crossSite(req.method, (name) => req.header(name));
    if (refusal !== undefined) return context.text(refusal, 403, headers);
    if (sessions && !open.test(req.path) && !sessions.has(getCookie(context, sessionCookie))) {
      const wants =
        req.method === 'GET' ? context.redirect('/sign-in') : context.text('Sign in.', 401);
      return withHeaders(wants);
    }
    await next();
    withHeaders(context.res);
    return undefined;
  };
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

/** Why a request is not answered: another site made the browser send it. */
function crossSite(
  method: string,
  header: (name: string) => string | undefined,
): string | undefined {
  const site = header('sec-fetch-site');
  const reads = method === 'GET' || method === 'HEAD';
  if (reads) {
    const navigates = header('sec-fetch-mode') === 'navigate';
    return site === 'cross-site' && !navigates ? 'Not for other sites.' : undefined;
  }
  if (site !== undefined) return site === 'same-origin' ? undefined : 'Not for other sites.';
  const origin = header('origin');
  const own =
    origin !== undefined && URL.canParse(origin) && new URL(origin).host === header('host');
  return own ? undefined : 'A form of this page has to send it.';
}

function isOurs(host: string, names: readonly string[], anyAddress: boolean): boolean {
  if (host === 'localhost' || names.includes(host)) return true;
  if (!isAddress(host)) return false;
  return anyAddress || (refusalOf(host, []) ?? '').startsWith('loopback');
}

function hostOf(header: string): string {
  return URL.canParse(`http://${header}/`) ? new URL(`http://${header}/`).hostname : '';
}
