import { printable } from '../printable.ts';
import type { CrawledCase } from './crawl-case.ts';
import { describeAssessment } from './describe-assessment.ts';
import type { SealedAnew } from './seal-anew.ts';

/** The end of a crawl for stdout: a few lines, or one of JSON. */
export function describeCrawl(
  { result, assessment, report, seal, untold }: CrawledCase,
  json: boolean,
): string {
  if (json) {
    const { verdict, score, memberStates } = assessment;
    return `${JSON.stringify({ ...result, report, verdict, score, memberStates, seal, untold })}\n`;
  }
  const { arrived, turnedAway, unreachable, skipped, failed, exitFailed, voided, known, stopped } =
    result;
  const counts = [
    `${arrived} arrived`,
    `${turnedAway} turned away`,
    `${unreachable} unreachable`,
    `${skipped} skipped`,
    ...(voided > 0 ? [`${voided} void, from a wrong country`] : []),
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
    `  sealed by key ${seal.fingerprint.slice(0, 16)}…, ${timestampsOf(seal)}\n`,
    ...untold.map((words) => `  ${printable(words)}\n`),
    `  report: ${report}\n\n`,
  ].join('');
}

function timestampsOf({ timestamps }: SealedAnew): string {
  if (timestamps.length === 0) return 'not timestamped: no authority is configured';
  return timestamps
    .map(({ authority, at, by, because }) =>
      printable(
        at ? `timestamped by ${by} at ${at}` : `not timestamped by ${authority}: ${because}`,
      ),
    )
    .join('; ');
}
