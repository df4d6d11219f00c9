import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';

let detector: ReturnType<typeof loadLanguageDetector> | undefined;

/** Loads what assessing needs while the page is still being read. */
export function prepare(): ReturnType<typeof loadLanguageDetector> {
  detector ??= loadLanguageDetector();
  return detector;
}

/** Assesses one page in the panel, never in the page. The home of the firm is the analyst's to say. */
export async function assessPage(observation: Observation, home?: string): Promise<Assessment> {
  return assess({
    observations: [observation],
    firm: home === undefined ? {} : { home },
    input: observation.arrival.final,
    detectLanguage: await prepare(),
  });
}
