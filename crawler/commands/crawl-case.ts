import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { type CrawlSpec, crawl } from '../crawl.ts';
import type { CrawlEvent, CrawlResult } from '../crawl-event.ts';
import { dataFolder } from '../data-folder.ts';
import { bundleCase } from '../evidence/bundle/bundle-case.ts';
import { writeExhibits } from '../evidence/exhibits/write-exhibits.ts';
import { signingKey } from '../evidence/seal/keys.ts';
import { writeReport } from '../evidence/write-report.ts';
import { exitCode } from '../failure.ts';
import { notifyAfterRun } from '../notify/notify-after-run.ts';
import { openRegister } from '../register/open-register.ts';
import { openBrowser } from '../visit/open-browser.ts';
import { assessCase } from './assess-case.ts';
import { type SealedAnew, sealAnew } from './seal-anew.ts';

/** What a crawl of one firm ended with, its assessment and report written. */
export type CrawledCase = {
  result: CrawlResult;
  assessment: Assessment;
  report: string;
  seal: SealedAnew;
  /** Who could not be told what changed, and why. */
  untold: string[];
  exitCode: number;
};

/** A crawl and what is to be made of it besides the report. */
export type CaseSpec = CrawlSpec & {
  /** Cut the spot of each finding out of its screenshot. */
  exhibits?: boolean;
  /** Write the case as one WACZ file too. */
  bundle?: boolean;
  /** Folder of the imported register; by default where the platform keeps data. */
  data?: string;
};

/** Crawls one case, assesses all that its folder holds, writes the report, and seals it. */
export async function crawlCase(
  spec: CaseSpec,
  detectLanguage: LanguageDetector,
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<CrawledCase> {
  const result = await crawl(spec, report, signal);
  const assessment = await assessCase(result.folder, detectLanguage, {
    register: openRegister(dataFolder(spec.data)),
  });
  if (spec.exhibits && !signal.aborted) await addExhibits(result.folder);
  // It leads to the exhibits.
  const page = await writeReport(result.folder);
  const seal = await sealAnew(result.folder);
  if (spec.bundle && !signal.aborted) await bundleCase(result.folder, await signingKey());
  const untold = signal.aborted ? [] : await notifyAfterRun(result.folder);
  return { result, assessment, report: page, seal, untold, exitCode: codeOf(result) };
}

async function addExhibits(folder: string): Promise<void> {
  const browser = await openBrowser();
  try {
    await writeExhibits(folder, browser);
  } finally {
    await browser.close();
  }
}

function codeOf(result: CrawlResult): number {
  if (result.arrived + result.turnedAway === 0) {
    const exitsDown = result.exitFailed > 0 && result.exitFailed === result.failed;
    return exitsDown ? exitCode.componentMissing : exitCode.nothingCaptured;
  }
  return result.failed > 0 || result.stopped ? exitCode.inPart : exitCode.done;
}
