import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ComponentChildren } from 'preact';
import { pageFrame } from './pages/page-frame.tsx';
import { type FormTokens, sessionCookie } from './sessions.ts';

type Page = { title: string; script?: string; wide?: boolean; children: ComponentChildren };
type Status = 200 | 400 | 403 | 404 | 409 | 500;

/** Makes the answer out of a page. */
export type PageMaker = (context: Context, page: Page, status?: Status) => Response;

/** Puts pages into their frame; `demanding` where one has to sign in. */
export function pageMaker(tokens: FormTokens, demanding: boolean): PageMaker {
  return (context, page, status = 200) => {
    const session = getCookie(context, sessionCookie);
    const signOut = demanding && session !== undefined ? { signOut: tokens.of(session) } : {};
    return context.html(pageFrame({ ...page, ...signOut }), status);
  };
}
