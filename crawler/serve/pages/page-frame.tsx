import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

type Frame = {
  title: string;
  /** Whether somebody is signed in and can sign out; then the token of the form. */
  signOut?: string;
  /** Name of a script under /static. */
  script?: string;
  /** Lists are wider than texts. */
  wide?: boolean;
  children: ComponentChildren;
};

/** A whole page of the web interface: what is the same on all, and what this one is about. */
export function pageFrame({ title, signOut, script, wide, children }: Frame): string {
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Unsolicited`}</title>
        <link rel="stylesheet" href="/static/style.css" />
        <link rel="icon" type="image/svg+xml" href="/static/icon.svg" />
        <link rel="alternate" type="application/atom+xml" title="What changed" href="/feed.atom" />
        {script !== undefined && <script type="module" src={`/static/${script}`} />}
      </head>
      <body>
        <a class="skip" href="#content">
          To the content
        </a>
        <header class="bar">
          <nav aria-label="Main">
            <a class="bar-name" href="/">
              Unsolicited
            </a>
            <a href="/">Cases</a>
            <a href="/findings">Findings</a>
            <a href="/accounts">Accounts</a>
            <a href="/runs">Runs</a>
            <a href="/feed.atom">Feed</a>
          </nav>
          {signOut !== undefined && (
            <form method="post" action="/sign-out">
              <input type="hidden" name="form" value={signOut} />
              <button type="submit">Sign out</button>
            </form>
          )}
        </header>
        <main id="content" class={wide ? 'wide' : ''}>
          {children}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
