import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Served } from './app.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { type Sessions, sessionCookie } from './sessions.ts';

const longestToken = 1_000;

/** Signing in and out, where the server listens beyond this machine. */
export function addDoor({ app, page, tokens }: Served, sessions: Sessions): void {
  app.get('/sign-in', (context) =>
    page(context, { title: 'Sign in', children: <SignInPage wrong={false} /> }),
  );
  app.post('/sign-in', async (context) => {
    const { token } = await context.req.parseBody();
    const given = typeof token === 'string' ? token.slice(0, longestToken) : '';
    const session = await sessions.signIn(given);
    if (session === undefined) {
      return page(context, { title: 'Sign in', children: <SignInPage wrong /> }, 403);
    }
    setCookie(context, sessionCookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  });
  app.post('/sign-out', async (context) => {
    const session = getCookie(context, sessionCookie);
    const { form } = await context.req.parseBody();
    if (tokens.fits(session, form)) {
      sessions.signOut(session);
      deleteCookie(context, sessionCookie, { path: '/' });
    }
    return context.redirect('/sign-in', 303);
  });
}
