import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';
import { sampleReport } from '../../shared/report/sample-report.ts';

/** Stores the sample case in a folder, as a crawl leaves it: assessed, and without a report. */
export async function storeSampleCase(folder: string): Promise<void> {
  const { case: value, assessment, observations, skipped } = sampleReport();
  const write = async (file: string, content: unknown) => {
    await writeFile(join(folder, file), JSON.stringify(content));
  };
  for (const observation of observations) {
    const { id } = observation.visit;
    const visit = join(layout.visits, id);
    await mkdir(join(folder, visit), { recursive: true });
    await write(join(visit, layout.observation), observation);
    await write(join(visit, layout.manifest), { version: 1, visit: id, files: [] });
  }
  const records = skipped.map((record) => `${JSON.stringify(record)}\n`).join('');
  await writeFile(join(folder, layout.visitRecords), records);
  await write(layout.assessment, assessment);
  await write(layout.case, value);
}
