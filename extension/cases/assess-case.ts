import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Case } from '../../shared/case/case.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';

let detector: ReturnType<typeof loadLanguageDetector> | undefined;

/** Assesses a case of this browser by all that its visits saw. */
export async function assessCase({ firm }: Case, observations: Observation[]): Promise<Assessment> {
  detector ??= loadLanguageDetector();
  return assess({ observations, firm, input: firm.name, detectLanguage: await detector });
}
