import type { Page, Request, Response } from 'playwright';
import { attempt } from './deadlines.ts';
import { guardHeader } from './network-guard.ts';

/** One answer to a navigation of the page itself (not of its frames). */
export type Answer = {
  url: string;
  status: number;
  contentType: string;
  guarded: boolean;
  /** Headers that tell refusals apart, names in lower case. */
  headers: Record<string, string>;
};

/** Every answer on the way to the page, by redirect, script or refresh alike, in order. */
export type NavigationLog = {
  answers: Answer[];
  /** The address that the page asked for last, answered or not. */
  asked: string | undefined;
  /** The `Accept-Language` header that was really sent for the page. */
  acceptLanguage: () => Promise<string | undefined>;
};

const mostCharacters = 500;

/** Starts the log of a page that has not gone anywhere yet; `mark` is the guard's own. */
export function watchNavigation(page: Page, mark: string): NavigationLog {
  let last: Request | undefined;
  const acceptLanguage = async () => {
    const sent = await attempt(1_000, async () => last?.allHeaders());
    return sent.done ? sent.value?.['accept-language'] : undefined;
  };
  const log: NavigationLog = { answers: [], asked: undefined, acceptLanguage };
  page.on('request', (request: Request) => {
    if (!isOfPageItself(page, request)) return;
    last = request;
    log.asked = request.url();
  });
  page.on('response', (response: Response) => {
    if (!isOfPageItself(page, response.request()) || log.answers.length >= 100) return;
    const headers = response.headers();
    log.answers.push({
      url: response.url(),
      status: response.status(),
      contentType: (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
      guarded: headers[guardHeader] === mark,
      headers: telling(headers),
    });
  });
  return log;
}

/** Whose answer it is and why: the server, its CDN or bot wall, the cache, where it points to. */
const tellingNames =
  /^(server|via|x-cache|location|retry-after|cf-mitigated|cf-ray|cf-cache-status|x-datadome|x-dd-b|x-iinfo|x-cdn|x-akamai-.+|akamai-grn|x-amz-cf-id|x-amz-cf-pop|x-amzn-waf-action|x-sucuri-.+|x-served-by|x-vercel-mitigated|x-px-.+|server-timing)$/;

function telling(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => tellingNames.test(name))
      .slice(0, 40)
      .map(([name, value]) => [name, value.slice(0, mostCharacters)]),
  );
}

function isOfPageItself(page: Page, request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return request.frame() === page.mainFrame();
  } catch {
    // Playwright throws while the frame of a first navigation is not known yet: it is the page's.
    return true;
  }
}
