import { assessOne } from '../../shared/assessment/one-by-one.ts';
import type { Firm } from '../../shared/case/case.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { partiesOf } from '../../shared/facts/parties.ts';
import { firmOfPage } from '../cases/firm-of-page.ts';
import type { KeptPage } from './kept-page.ts';
import { observeTab } from './observe-tab.ts';
import type { TabReading } from './tab-reading.ts';

let detector: ReturnType<typeof loadLanguageDetector> | undefined;

/** Loads what assessing needs while the page is still being read. */
export function prepareToAssess(): void {
  detector ??= loadLanguageDetector();
  detector.catch(() => {
    detector = undefined;
  });
}

/** Assesses what was read, outside the page; says also which site the page belongs to, and whose that is. */
export async function assessReading(
  read: Extract<TabReading, { is: 'read' }>,
): Promise<{ page: KeptPage; site: string; firm: Partial<Firm> }> {
  prepareToAssess();
  const observation = observeTab(read);
  const firm = (await firmOfPage(read.url)) ?? {};
  const one = assessOne(observation, firm, await (detector ?? loadLanguageDetector()));
  const page: KeptPage = {
    ...one,
    title: observation.parts.document?.title ?? '',
    readAt: observation.visit.startedAt,
    problems: observation.problems,
  };
  return { page, site: partiesOf(read.url).own, firm };
}
