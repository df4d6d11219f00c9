import type { Page, Request, Response } from 'playwright';
import { guardHeader } from './network-guard.ts';

/** One answer to a navigation of the page itself (not of its frames). */
export type Answer = { url: string; status: number; contentType: string; guarded: boolean };

/** Every answer on the way to the page, by redirect, script or refresh alike, in order. */
export type NavigationLog = {
  answers: Answer[];
  /** The address that the page asked for last, answered or not. */
  asked: string | undefined;
};

/** Starts the log of a page that has not gone anywhere yet; `mark` is the guard's own. */
export function watchNavigation(page: Page, mark: string): NavigationLog {
  const log: NavigationLog = { answers: [], asked: undefined };
  page.on('request', (request: Request) => {
    if (isOfPageItself(page, request)) log.asked = request.url();
  });
  page.on('response', (response: Response) => {
    if (!isOfPageItself(page, response.request()) || log.answers.length >= 100) return;
    const headers = response.headers();
    log.answers.push({
      url: response.url(),
      status: response.status(),
      contentType: (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
      guarded: headers[guardHeader] === mark,
    });
  });
  return log;
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
