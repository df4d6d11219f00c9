import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { printable } from '../printable.ts';
import type { Schema } from '../store/schema.ts';
import type { CasePlaces } from './case-places.ts';
import { addCaseRoutes } from './case-routes.tsx';
import { addDoor } from './door.tsx';
import { type GateRules, gate } from './gate.ts';
import { addListRoutes } from './list-routes.tsx';
import { type PageMaker, pageMaker } from './page-maker.ts';
import { NoticePage } from './pages/notice-page.tsx';
import { serveStyle } from './serve-style.ts';
import { formTokens } from './sessions.ts';

/** What the routes share. */
export type Served = {
  app: Hono;
  db: Kysely<Schema>;
  page: PageMaker;
  places: CasePlaces;
  tokens: ReturnType<typeof formTokens>;
};

const files = {
  'compare.mjs': 'text/javascript',
  'live.mjs': 'text/javascript',
  'icon.svg': 'image/svg+xml',
};

/** The web page over all cases, as a function from request to answer. */
export async function openApp(
  db: Kysely<Schema>,
  rules: GateRules,
  places: CasePlaces,
): Promise<Hono> {
  const app = new Hono();
  const tokens = formTokens();
  const page = pageMaker(tokens, rules.sessions !== undefined);
  const served: Served = { app, db, page, places, tokens };
  app.use('*', gate(rules));
  app.get('/static/style.css', (context) =>
    context.body(serveStyle, 200, { 'Content-Type': 'text/css' }),
  );
  for (const [name, type] of Object.entries(files)) {
    const text = await readFile(join(import.meta.dirname, 'static', name), 'utf8');
    app.get(`/static/${name}`, (context) => context.body(text, 200, { 'Content-Type': type }));
  }
  if (rules.sessions) addDoor(served, rules.sessions);
  addListRoutes(served);
  addCaseRoutes(served);
  app.notFound((context) => {
    const title = 'Not there';
    const children = <NoticePage title={title} words="There is no such page." />;
    return page(context, { title, children }, 404);
  });
  app.onError((fault, context) => {
    process.stderr.write(`serve: ${printable(fault.message)}
`);
    const title = 'A fault';
    const words = 'Something went wrong; the log of the server says what.';
    return page(context, { title, children: <NoticePage title={title} words={words} /> }, 500);
  });
  return app;
}
