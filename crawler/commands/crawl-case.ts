import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { type CrawlSpec, crawl } from '../crawl.ts';
import type { CrawlEvent, CrawlResult } from '../crawl-event.ts';
import { writeReport } from '../evidence/write-report.ts';
import { exitCode } from '../failure.ts';
import { assessCase } from './assess-case.ts';
import { type SealedAnew, sealAnew } from './seal-anew.ts';

/** What a crawl of one firm ended with, its assessment and report written. */
export type CrawledCase = {
  result: CrawlResult;
  assessment: Assessment;
  report: string;
  seal: SealedAnew;
  exitCode: number;
};

/** Crawls one case, assesses all that its folder holds, and writes the report. */
export async function crawlCase(
  spec: CrawlSpec,
  detectLanguage: LanguageDetector,
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<CrawledCase> {
  const result = await crawl(spec, report, signal);
  const assessment = await assessCase(result.folder, detectLanguage);
  const page = await writeReport(result.folder);
  const seal = await sealAnew(result.folder);
  return { result, assessment, report: page, seal, exitCode: codeOf(result) };
}

function codeOf(result: CrawlResult): number {
  if (result.arrived + result.turnedAway === 0) {
    const exitsDown = result.exitFailed > 0 && result.exitFailed === result.failed;
    return exitsDown ? exitCode.componentMissing : exitCode.nothingCaptured;
  }
  return result.failed > 0 || result.stopped ? exitCode.inPart : exitCode.done;
}
