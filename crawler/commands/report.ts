import type { Command } from 'commander';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { layout } from '../../shared/case/layout.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { findingsCsv } from '../../shared/report/findings-csv.ts';
import { renderMarkdown } from '../../shared/report/render-markdown.ts';
import { adsCsvOf } from '../ads/ads-csv-of.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { readDecisions } from '../evidence/decisions.ts';
import { readExhibits } from '../evidence/exhibits/read-exhibits.ts';
import { readCase } from '../evidence/read-case.ts';
import { writeRendition } from '../evidence/write-rendition.ts';
import { writeReport } from '../evidence/write-report.ts';
import { exitCode, Failure } from '../failure.ts';
import { assessCase } from './assess-case.ts';
import type { Finish } from './finish.ts';
import { sealAnew } from './seal-anew.ts';

type Options = { html?: boolean; pdf?: boolean; csv?: boolean; markdown?: boolean; json?: boolean };

/** `report`: render the report again from the stored case. */
export function reportCommand(program: Command, finish: Finish): void {
  program
    .command('report')
    .description('render the report of a stored case, beside it; prints what it wrote')
    .argument('<case>', 'case folder')
    .option('--html', 'report.html, one self-contained page (the default)')
    .option('--pdf', 'report.pdf: report.html, printed by Chromium')
    .option('--csv', 'findings.csv: a row a finding; ads.csv: imported ads')
    .option('--markdown', 'report.md')
    .option('--json', 'print the assessment; what is written goes to stderr')
    .action(async (folder: string, options: Options) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const stored = await readCase(folder);
      const assessment =
        stored.assessment ?? (await assessCase(folder, await loadLanguageDetector()));
      const names = process[options.json ? 'stderr' : 'stdout'];
      if (options.json) process.stdout.write(`${JSON.stringify(assessment)}\n`);
      for await (const file of written(folder, { ...stored, assessment }, options)) {
        names.write(`${file}\n`);
      }
      await sealAnew(folder);
      finish(exitCode.done);
    });
}

type Stored = Awaited<ReturnType<typeof readCase>> & { assessment: Assessment };

/** Writes what was asked for, each file whole; the slowest, which may fail, last. */
async function* written(folder: string, stored: Stored, options: Options): AsyncGenerator<string> {
  const { html, pdf, csv, markdown, json } = options;
  const page = html || pdf || !(csv || markdown || json);
  const decisions = await readDecisions(folder);
  const exhibits = await readExhibits(folder);
  const report = page ? await writeReport(folder) : '';
  if (page) yield report;
  if (csv) {
    const rows = findingsCsv(stored.assessment, decisions, exhibits);
    yield await writeRendition(folder, layout.findingsCsv, rows);
    const ads = await adsCsvOf(folder, stored);
    if (ads !== undefined) yield await writeRendition(folder, layout.adsCsv, ads);
  }
  if (markdown) {
    const writtenAt = new Date().toISOString();
    const words = renderMarkdown({ ...stored, previews: {}, decisions, exhibits, writtenAt });
    yield await writeRendition(folder, layout.reportMarkdown, words);
  }
  if (pdf) {
    const { printReport } = await import('./print-report.ts');
    yield await writeRendition(folder, layout.reportPdf, await printReport(report));
  }
}
