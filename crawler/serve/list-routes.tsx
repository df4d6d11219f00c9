import { setTimeout as pause } from 'node:timers/promises';
import { streamSSE } from 'hono/streaming';
import PQueue from 'p-queue';
import { storedChanges } from '../changes/kept-changes.ts';
import { atomFeed, type FeedCase } from '../notify/atom-feed.tsx';
import { listAccounts } from '../store/list-accounts.ts';
import { listFindings } from '../store/list-findings.ts';
import type { Served } from './app.tsx';
import { caseList } from './case-list.ts';
import { caseQuery, endOf } from './case-query.ts';
import { AccountsPage } from './pages/accounts-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { FindingsPage } from './pages/findings-page.tsx';
import { RunsPage } from './pages/runs-page.tsx';
import { runProgress } from './run-progress.ts';

/** Between two looks at the runs under way, in milliseconds. */
const look = 2_000;
/** Cases whose changes go into the feed: those assessed last. */
const inFeed = 200;

/** The lists of cases, findings, accounts and runs, and the feed. */
export function addListRoutes({ app, db, page, places }: Served): void {
  /** Cases whose changes are brought at the same time, for all who ask for the feed. */
  const bringing = new PQueue({ concurrency: 8 });
  app.get('/', async (context) => {
    const query = caseQuery(context.req.query());
    const { after, until, ...filter } = query;
    const list = await caseList(db, { ...filter, until: endOf(until) }, after);
    const children = <CasesPage {...list} query={{ ...query, after: undefined }} />;
    return page(context, { title: 'Cases', wide: true, children });
  });

  app.get('/findings', async (context) => {
    const query = caseQuery(context.req.query());
    const { after, until, state, means, since } = query;
    const filter = { state, means, since, until: endOf(until) };
    const list = await listFindings(db, filter, { limit: 50, ...(after && { after }) });
    const children = <FindingsPage {...list} query={{ ...query, after: undefined }} />;
    return page(context, { title: 'Findings', wide: true, children });
  });

  app.get('/accounts', async (context) => {
    const { words, after } = caseQuery(context.req.query());
    const skip = /^\d{1,7}$/.test(after ?? '') ? Number(after) : 0;
    const list = await listAccounts(db, { words }, { limit: 50, skip });
    const children = <AccountsPage {...list} query={caseQuery(words ? { words } : {})} />;
    return page(context, { title: 'Accounts', wide: true, children });
  });

  app.get('/runs', async (context) => {
    const children = <RunsPage runs={await runProgress(db)} />;
    return page(context, { title: 'Runs', wide: true, script: 'live.mjs', children });
  });

  app.get('/runs/events', (context) =>
    streamSSE(context, async (stream) => {
      let last: string | undefined;
      while (!stream.aborted && !stream.closed) {
        const now = JSON.stringify(await runProgress(db));
        if (last !== undefined && now !== last) await stream.writeSSE({ event: 'moved', data: '' });
        last = now;
        await pause(look);
      }
    }),
  );

  app.get('/feed.atom', async (context) => {
    const rows = await db
      .selectFrom('cases')
      .select(['id', 'folder'])
      .where('assessed_at', 'is not', null)
      .orderBy('assessed_at', 'desc')
      .limit(inFeed)
      .execute();
    const found = await bringing.addAll(
      rows.map(({ id, folder: address }) => async (): Promise<FeedCase[]> => {
        const folder = await places.bring({ id, address }, 'changes');
        const changes = folder === undefined ? undefined : await storedChanges(folder);
        return changes ? [{ name: id, changes }] : [];
      }),
    );
    const cases = found.flat();
    const { origin } = new URL(context.req.url);
    return context.body(atomFeed(cases, origin), 200, { 'Content-Type': 'application/atom+xml' });
  });
}
