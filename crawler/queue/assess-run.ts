import { fromKysely, type Job } from 'pg-boss';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { assessCase } from '../commands/assess-case.ts';
import { sealAnew } from '../commands/seal-anew.ts';
import { openCaseFolder } from '../evidence/case-folder.ts';
import { writeExhibits } from '../evidence/exhibits/write-exhibits.ts';
import { writeReport } from '../evidence/write-report.ts';
import { notifyAfterRun } from '../notify/notify-after-run.ts';
import { indexRun } from '../store/index-case.ts';
import type { RunJob } from './open-queue.ts';
import { RunSpec } from './run-spec.ts';
import type { WorkerContext } from './worker-context.ts';

/** Assesses a run whose visits are done, writes its report, seals the case, and enters it in the index. */
export async function assessRun(
  context: WorkerContext,
  detectLanguage: LanguageDetector,
  job: Job<RunJob>,
): Promise<void> {
  const { caseId, run } = job.data;
  const { store, queue, storage, keeper, report } = context;
  const row = await store.db
    .selectFrom('run_queue')
    .select(['spec', 'because'])
    .where('case_id', '=', caseId)
    .where('run', '=', run)
    .where('state', '=', 'assessing')
    .executeTakeFirst();
  if (!row) {
    await queue.boss.complete(job.name, job);
    return;
  }
  await storage.bring(caseId, 'case');
  const folder = storage.folder(caseId);
  if (row.because !== null) await addRemark(folder, row.because);
  const assessment = await assessCase(folder, detectLanguage);
  await writeReport(folder);
  if (RunSpec.parse(row.spec).exhibits) {
    await keeper.use((browser) => writeExhibits(folder, browser));
  }
  await sealAnew(folder);
  await storage.keep(caseId, 'case');
  await indexRun(store.db, folder, storage.address(caseId), run);
  const done = await store.db.transaction().execute(async (trx) => {
    const completed = await queue.boss.complete(job.name, job, null, { db: fromKysely(trx) });
    if (!('affected' in completed) || completed.affected === 0) return false;
    const of = trx.updateTable('run_queue').set({ state: 'done', finished_at: new Date() });
    await of.where('case_id', '=', caseId).where('run', '=', run).execute();
    // Those that were given up stay, to be listed.
    await trx
      .deleteFrom('visit_queue')
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .where('state', '=', 'done')
      .execute();
    return true;
  });
  const { verdict, score } = assessment;
  if (!done) return;
  report({ kind: 'run-assessed', case: caseId, run, verdict, score });
  for (const because of await notifyAfterRun(folder, context.data)) {
    report({ kind: 'untold', case: caseId, run, because });
  }
}

async function addRemark(folder: string, remark: string): Promise<void> {
  const { stored, writeCase } = await openCaseFolder(folder);
  if (!stored || stored.case.remarks.includes(remark)) return;
  await writeCase({ ...stored.case, remarks: [...stored.case.remarks, remark] });
}
