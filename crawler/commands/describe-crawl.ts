import type { CrawledCase } from './crawl-case.ts';
import { describeAssessment } from './describe-assessment.ts';

/** The end of a crawl for stdout: a few lines, or one of JSON. */
export function describeCrawl({ result, assessment, report }: CrawledCase, json: boolean): string {
  if (json) {
    const { verdict, score, memberStates } = assessment;
    return `${JSON.stringify({ ...result, report, verdict, score, memberStates })}\n`;
  }
  const { arrived, turnedAway, unreachable, skipped, failed, exitFailed, known, stopped } = result;
  const counts = [
    `${arrived} arrived`,
    `${turnedAway} turned away`,
    `${unreachable} unreachable`,
    `${skipped} skipped`,
    ...(known > 0 ? [`${known} of them done by an earlier run`] : []),
  ].join(', ');
  return [
    describeAssessment(assessment),
    `  visits: ${counts}\n`,
    ...(failed > 0 ? [`  ${failed} failed; the report lists them with their reasons\n`] : []),
    ...(exitFailed > 0
      ? ['  an exit was down or refused us: mend exits.yaml, then run again\n']
      : []),
    ...(stopped ? ['  stopped before the end; the same command goes on from here\n'] : []),
    `  report: ${report}\n\n`,
  ].join('');
}
