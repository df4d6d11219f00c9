import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { layout } from '../../shared/case/layout.ts';
import { numberedFindings } from '../../shared/case/numbered-findings.ts';
import { decideOn } from '../commands/decide-on.ts';
import { sealAnew } from '../commands/seal-anew.ts';
import { bundleCase } from '../evidence/bundle/bundle-case.ts';
import { readCase } from '../evidence/read-case.ts';
import { signingKey } from '../evidence/seal/keys.ts';
import { writeRendition } from '../evidence/write-rendition.ts';
import { writeReport } from '../evidence/write-report.ts';
import { indexCase } from '../store/index-case.ts';
import type { Served } from './app.tsx';
import { changeCase } from './change-case.ts';
import { NoticePage } from './pages/notice-page.tsx';
import { servedCase } from './served-case.ts';
import { sessionCookie } from './sessions.ts';

const Decided = z.object({
  findings: z.string().check(z.regex(/^\d{1,6}( \d{1,6})*$/)),
  decision: z.enum(['confirm', 'reject', 'unsure']),
  words: z.string().check(z.maxLength(4_000)),
  by: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});

/** What is entered in a case from the page: decisions, and renditions that were asked for. */
export function addCaseWrites(served: Served): void {
  const { app, db, page, tokens } = served;
  const refused = (context: Context, words: string, status: 400 | 403 | 404 = 400) =>
    page(
      context,
      { title: 'Not done', children: <NoticePage title="Not done" words={words} /> },
      status,
    );

  /** The case that a form is about, where the form is ours. */
  async function askedOf(context: Context) {
    const body = await context.req.parseBody();
    if (!tokens.fits(getCookie(context, sessionCookie), body.form)) return { refusal: stale };
    const found = await servedCase(served, context.req.param('id') ?? '');
    if (!found?.folder) return { refusal: 'There is no such case.' };
    return { body, found, folder: found.folder };
  }

  app.post('/cases/:id/decisions', async (context) => {
    const asked = await askedOf(context);
    if (asked.refusal !== undefined) return refused(context, asked.refusal, 403);
    const { body, found, folder } = asked;
    const decided = Decided.safeParse(body);
    if (!decided.success) {
      return refused(context, 'A decision names findings, what was decided, and the reviewer.');
    }
    const { assessment } = await readCase(folder);
    const { findings, decision, words, by } = decided.data;
    const numbers = findings.split(' ').map(Number);
    const meant = numberedFindings(assessment?.findings ?? []).filter(({ number }) =>
      numbers.includes(number),
    );
    if (meant.length !== numbers.length) {
      return refused(context, 'The case was assessed anew meanwhile: look at the finding again.');
    }
    const refs = meant.map(({ ref }) => ref);
    const said = { decision, words: words.trim(), by };
    const done = await changeCase(served, found, async (whole) => {
      await decideOn(whole, refs, said);
    });
    if (!done) return refused(context, busy);
    await indexCase(db, folder, found.address);
    return context.redirect(`/cases/${encodeURIComponent(found.id)}#findings`, 303);
  });

  app.post('/cases/:id/make', async (context) => {
    const asked = await askedOf(context);
    if (asked.refusal !== undefined) return refused(context, asked.refusal, 403);
    const { body, found } = asked;
    const make = makers[String(body.what)];
    if (!make) return refused(context, 'There is nothing of that name to be made.');
    if (!(await changeCase(served, found, make))) return refused(context, busy);
    return context.redirect(`/cases/${encodeURIComponent(found.id)}#downloads`, 303);
  });
}

/** What of a case can be made on demand, by its name in the form. */
const makers: Record<string, (folder: string) => Promise<void>> = {
  bundle: async (folder) => {
    await sealAnew(folder);
    await bundleCase(folder, await signingKey());
  },
  pdf: async (folder) => {
    const report = await writeReport(folder);
    const { printReport } = await import('../commands/print-report.ts');
    await writeRendition(folder, layout.reportPdf, await printReport(report));
    await sealAnew(folder);
  },
};

const busy = 'A run of this case is just being assessed: send the form again in a minute.';
const stale = 'The form is too old: load the page again and send it once more.';
