import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { writeAssessment } from '../evidence/case-folder.ts';
import { readCase } from '../evidence/read-case.ts';

/** Assesses the latest run of a stored case and keeps the assessment beside it. */
export async function assessCase(
  folder: string,
  detectLanguage: LanguageDetector,
  input = folder,
  home?: string,
): Promise<Assessment> {
  const { case: value, observations, run } = await readCase(folder);
  const firm = { ...value.firm, home: home ?? value.firm.home };
  const assessment = assess({ observations, firm, input, detectLanguage });
  await writeAssessment(folder, assessment, run);
  return assessment;
}
