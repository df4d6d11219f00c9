import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { exitCode, Failure } from '../failure.ts';
import { type CaseFile, caseOfAddress } from '../plan/case-file.ts';
import { type Scouted, scoutPromoter } from '../promoter/scout-promoter.ts';
import type { CaseSpec } from './crawl-case.ts';
import { showProgress } from './show-progress.ts';
import { untilInterrupted } from './until-interrupted.ts';

/**
 * The cases of `crawl --from`: of every firm that the promoters send visitors to, or of those alone that
 * the inputs name. A promoter that leads to none of them ends the command and says what was looked at.
 */
export async function casesFrom(
  promoters: readonly string[],
  named: readonly CaseFile[],
  options: Omit<CaseSpec, 'case' | 'matrix' | 'newRun'>,
  detectLanguage: LanguageDetector,
): Promise<CaseFile[]> {
  const pages = promoters.map(promoterPage);
  const firms = named.map(({ firm }) => firm);
  const progress = showProgress(process.stderr);
  const scouted: Scouted[] = [];
  let stopped = false;
  try {
    await untilInterrupted(async (signal) => {
      for (const page of pages) {
        const report = progress.of(`looking at ${new URL(page).hostname}`);
        scouted.push(await scoutPromoter(page, options, firms, detectLanguage, report, signal));
        stopped = signal.aborted;
        if (stopped) return;
      }
    });
  } finally {
    progress.end();
  }
  if (stopped) {
    const words = `stopped while looking at ${pages.join(', ')}: nothing of it was kept, and no case was begun; the same command begins again`;
    throw new Failure(words, exitCode.nothingCaptured);
  }
  const found = scouted.flatMap(({ cases }) => cases);
  const wanted = (value: CaseFile) =>
    named.length === 0 || named.some(({ firm }) => firm.name === value.firm.name);
  const led = found.filter(wanted);
  if (led.length === 0)
    throw new Failure(nothingFound(pages, scouted, found), exitCode.nothingCaptured);
  return merged([...named, ...led]);
}

function promoterPage(words: string): string {
  const [stop] = caseOfAddress(words).stops;
  if (stop === undefined) throw new Failure(`--from ${words}: not a page; write https://…`);
  return stop.url;
}

/** The stops of one firm in one case, each address once. */
function merged(cases: readonly CaseFile[]): CaseFile[] {
  const byFirm = new Map<string, CaseFile>();
  for (const { firm, stops } of cases) {
    const known = byFirm.get(firm.name);
    const fresh = stops.filter(({ url }) => !known?.stops.some((stop) => stop.url === url));
    byFirm.set(firm.name, {
      firm: known?.firm ?? firm,
      stops: [...(known?.stops ?? []), ...fresh],
    });
  }
  return [...byFirm.values()];
}

function nothingFound(
  pages: readonly string[],
  scouted: readonly Scouted[],
  found: readonly CaseFile[],
): string {
  const seen = scouted.reduce((sum, each) => sum + each.pages, 0);
  const links = scouted.reduce((sum, each) => sum + each.links, 0);
  const looked = `${seen} page(s) were looked at, ${links} link(s) with a code or a detour were found`;
  if (found.length > 0) {
    const others = [...new Set(found.map(({ firm }) => firm.name))].join(', ');
    return `--from ${pages.join(', ')}: leads to ${others}, not to a firm that was named; ${looked}. Leave the inputs out to make their cases`;
  }
  return `--from ${pages.join(', ')}: leads to no crypto-asset service that could be told; ${looked}. Name the page with the links, or the firm in a case.yaml`;
}
