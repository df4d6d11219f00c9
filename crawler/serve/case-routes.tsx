import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { fileName } from '../../shared/case/file-name.ts';
import { layout } from '../../shared/case/layout.ts';
import { findingsCsv } from '../../shared/report/findings-csv.ts';
import { readCase } from '../evidence/read-case.ts';
import { listAccounts } from '../store/list-accounts.ts';
import type { Served } from './app.tsx';
import { addCaseWrites } from './case-writes.tsx';
import { comparableShots } from './comparable-shots.ts';
import { fileInCase, isFileName } from './file-in-case.ts';
import { CasePage } from './pages/case-page.tsx';
import { ComparePage } from './pages/compare-page.tsx';
import { NoticePage } from './pages/notice-page.tsx';
import { sendFile } from './send-file.ts';
import { readContents, servedCase } from './served-case.ts';
import { sessionCookie } from './sessions.ts';

/** A case, its screenshots in comparison, and its files. */
export function addCaseRoutes(served: Served): void {
  const { app, db, page, places, tokens } = served;
  const missing = (context: Context, words = 'There is no such case.') =>
    page(
      context,
      { title: 'Not there', children: <NoticePage title="Not there" words={words} /> },
      404,
    );

  app.get('/cases/:id', async (context) => {
    const found = await servedCase(served, context.req.param('id'));
    if (!found) return missing(context);
    if (!found.folder) {
      return missing(
        context,
        'The case is not where the index says, or lies on another machine: “store rebuild” looks anew.',
      );
    }
    const { folder, id } = found;
    const contents = await readContents(folder);
    const ready = {
      pdf: (await fileInCase(folder, layout.reportPdf)) !== undefined,
      report: (await fileInCase(folder, layout.report)) !== undefined,
      bundle: (await fileInCase(folder, bundleName(folder))) !== undefined,
    };
    const form = tokens.of(getCookie(context, sessionCookie));
    const now = new Date().toISOString();
    const { rows: ties } = await listAccounts(db, { caseId: id }, { limit: 50 });
    const children = <CasePage {...{ id, contents, form, ready, now, ties }} />;
    return page(context, { title: contents.stored.case.firm.name.slice(0, 80), children });
  });

  app.get('/cases/:id/compare', async (context) => {
    const found = await servedCase(served, context.req.param('id'));
    if (!found?.folder) return missing(context);
    const places = await comparableShots(found.folder);
    const { place: key, before: left, after: right } = context.req.query();
    const place = places.find((each) => each.key === key) ?? places[0];
    const after = place?.shots.find(({ run }) => run === right) ?? place?.shots.at(-1);
    const before =
      place?.shots.find(({ run }) => run === left) ?? place?.shots.at(-2) ?? place?.shots.at(-1);
    const chosen = place && before && after ? { chosen: { place, before, after } } : {};
    const base = `/cases/${encodeURIComponent(found.id)}`;
    const children = <ComparePage base={base} firm={found.firm} places={places} {...chosen} />;
    return page(context, { title: 'Screenshots', script: 'compare.mjs', children });
  });

  app.get('/cases/:id/visits/:visit/:file', async (context) => {
    const { id, visit, file } = context.req.param();
    const found = await servedCase(served, id);
    if (!found?.folder || !isFileName(visit)) return missing(context, 'There is no such file.');
    const folder = await places.bring(found, { visit });
    const wanted = folder && (await fileInCase(folder, layout.visits, visit, file));
    return wanted ? sendFile(context, wanted) : missing(context, 'There is no such file.');
  });

  app.get('/cases/:id/findings.csv', async (context) => {
    const found = await servedCase(served, context.req.param('id'));
    const assessment = found?.folder && (await readCase(found.folder)).assessment;
    if (!assessment) return missing(context);
    return context.body(findingsCsv(assessment), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="findings.csv"',
    });
  });

  app.get('/cases/:id/report.html', async (context) => {
    const found = await servedCase(served, context.req.param('id'));
    const wanted = found?.folder && (await fileInCase(found.folder, layout.report));
    if (!wanted) return missing(context, 'The report was not written yet.');
    const answer = sendFile(context, wanted);
    // Whoever changed it on disk gets no part of this page's origin: it opens as a stranger.
    answer.headers.set(
      'Content-Security-Policy',
      "sandbox allow-popups; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    answer.headers.set('Content-Type', 'text/html; charset=utf-8');
    answer.headers.delete('Content-Disposition');
    return answer;
  });

  for (const what of ['report.pdf', 'bundle.wacz'] as const) {
    app.get(`/cases/:id/${what}`, async (context) => {
      const found = await servedCase(served, context.req.param('id') ?? '');
      if (!found?.folder) return missing(context);
      const name = what === 'report.pdf' ? layout.reportPdf : bundleName(found.folder);
      const wanted = await fileInCase(found.folder, name);
      return wanted ? sendFile(context, wanted) : missing(context, 'It was not made yet.');
    });
  }

  addCaseWrites(served);
}

/** The bundle bears the name of its folder. */
function bundleName(folder: string): string {
  return `${fileName(folder.split('/').at(-1) ?? '')}.wacz`;
}
