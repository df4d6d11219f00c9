import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { Case, type Stop } from '../../shared/case/case.ts';
import { fileName } from '../../shared/case/file-name.ts';
import { layout } from '../../shared/case/layout.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { exitCode } from '../failure.ts';
import { siteOf } from '../plan/site.ts';
import { type CaseSpec, type CrawledCase, crawlCase } from './crawl-case.ts';
import { showProgress } from './show-progress.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Cases that share no site run side by side, this many at a time. */
const casesAtATime = 3;

/**
 * Crawls several cases with a progress display on stderr. Ctrl-C stops cleanly, a second one at
 * once. `onCase` hears of each case as it ends. Returns the exit code for all of them together.
 */
export async function crawlCases(
  specs: readonly CaseSpec[],
  detectLanguage: LanguageDetector,
  onCase: (crawled: CrawledCase, spec: CaseSpec) => void,
): Promise<number> {
  const progress = showProgress(process.stderr);
  const codes: number[] = [];
  const queue = new PQueue({ concurrency: casesAtATime });
  const done: [CrawledCase, CaseSpec][] = [];
  let stopped = false;
  try {
    await untilInterrupted(async (signal) => {
      const groups = await withoutSharedSites(specs);
      await queue.addAll(
        groups.map((group) => async () => {
          for (const spec of group) {
            if (signal.aborted) return;
            const report = progress.of(spec.case.firm.name);
            const crawled = await crawlCase(spec, detectLanguage, report, signal);
            codes.push(crawled.exitCode);
            done.push([crawled, spec]);
          }
        }),
      );
      stopped = signal.aborted;
    });
  } finally {
    progress.end();
  }
  const order = specs.map((spec) => done.find(([, its]) => its === spec));
  for (const entry of order) if (entry) onCase(...entry);
  return together(codes, stopped);
}

/** Groups of cases that share no site, so that no site is visited by two at a time. */
export async function withoutSharedSites(specs: readonly CaseSpec[]): Promise<CaseSpec[][]> {
  const groups: { sites: Set<string>; specs: CaseSpec[] }[] = [];
  for (const spec of specs) {
    const stops = [...spec.case.stops, ...(await storedStops(spec))];
    const sites = new Set(stops.map(({ url }) => siteOf(url)));
    const sharing = groups.filter((group) => [...sites].some((site) => group.sites.has(site)));
    const [into, ...merged] =
      sharing.length > 0 ? sharing : [{ sites: new Set<string>(), specs: [] }];
    if (!into) continue;
    if (sharing.length === 0) groups.push(into);
    for (const group of merged) {
      for (const site of group.sites) into.sites.add(site);
      into.specs.push(...group.specs);
      groups.splice(groups.indexOf(group), 1);
    }
    for (const site of sites) into.sites.add(site);
    into.specs.push(spec);
  }
  return groups.map((group) => group.specs);
}

/** What the case was asked for before, and where imported ads lead: a crawl may go there again. */
async function storedStops({ out, case: { firm } }: CaseSpec): Promise<readonly Stop[]> {
  const file = join(out, fileName(firm.name), layout.case);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  try {
    return text === undefined ? [] : Case.parse(JSON.parse(text)).stops;
  } catch {
    // A case that cannot be read is refused, with its reason, when its turn comes.
    return [];
  }
}

function together(codes: readonly number[], stopped: boolean): number {
  const [first = exitCode.nothingCaptured] = codes;
  if (codes.every((code) => code === first) && !stopped) return first;
  return exitCode.inPart;
}
