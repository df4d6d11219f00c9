import type { Changes } from '../../shared/changes/changes.ts';
import { compareRuns } from '../../shared/changes/compare-runs.ts';
import { readRun } from '../../shared/changes/read-run.ts';
import type { RunReading } from '../../shared/changes/run-reading.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { readCase } from '../evidence/read-case.ts';

/**
 * What became of a case from run to run, out of its folder. One run is in memory at a time: a case
 * of a year's weeks has thousands of observations.
 */
export async function readChanges(
  folder: string,
  detectLanguage: LanguageDetector,
): Promise<Changes> {
  const latest = await readCase(folder);
  const readings: RunReading[] = [];
  for (const run of latest.runs) {
    const stored = run === latest.run ? latest : await readCase(folder, run);
    const { observations, assessment: said } = stored;
    const { firm } = latest.case;
    readings.push(readRun({ run, observations, firm, detectLanguage, ...(said && { said }) }));
  }
  return compareRuns(latest.case.firm.name, readings);
}
