import { join } from 'node:path';
import type { Stop } from '../shared/case/case.ts';
import { fileName } from '../shared/case/file-name.ts';
import { layout } from '../shared/case/layout.ts';
import type { Persona } from '../shared/observation/persona.ts';
import { pagesOf } from './case-of.ts';
import { pagesShownBefore } from './changes/pages-shown-before.ts';
import type { CrawlEvent, CrawlResult } from './crawl-event.ts';
import { crawlSite } from './crawl-site.ts';
import { enterBrowser } from './evidence/enter-tools.ts';
import { openCase } from './open-case.ts';
import { outingOf } from './outing-of.ts';
import type { CaseFile } from './plan/case-file.ts';
import type { Exits } from './plan/exits.ts';
import type { MatrixWish } from './plan/matrix.ts';
import { siteOf } from './plan/site.ts';
import { sendOut } from './send-out.ts';
import { browserInUse } from './visit/browser-in-use.ts';
import { keepBrowser } from './visit/browser-keeper.ts';
import type { Deadlines } from './visit/deadlines.ts';
import { openBrowser } from './visit/open-browser.ts';
import type { Lookup } from './visit/resolve.ts';
import { openVisitDesk } from './visit-desk.ts';

/** Everything that a crawl of one firm needs to know. */
export type CrawlSpec = {
  case: CaseFile;
  /** Folder of cases; the firm gets one of its own in it. */
  out: string;
  personas: readonly Persona[];
  exits?: Exits;
  /** Compare places and languages in randomised blocks. */
  matrix?: MatrixWish;
  /** Pages a site at most, the stops among them; missing: 12, and in the matrix the stops alone. */
  pages?: number;
  /** Visits to one registrable domain at the same time. */
  perSite?: number;
  /** Visits at the same time over all sites. */
  concurrency?: number;
  ignoreRobots?: boolean;
  /** Accept consent banners instead of refusing them. */
  acceptConsent?: boolean;
  /** Ranges of private addresses that pages may ask for. */
  allowNetwork?: readonly string[];
  /** Begin a new run of the case, by its own name if it has one; missing: go on with the latest. */
  newRun?: { schedule?: string; run?: string };
  limits?: Partial<Deadlines>;
  /** For tests: names resolved otherwise than by the system. */
  lookup?: Lookup;
};

/** Arms of a block further apart than this saw the site at different times. */
const closeTogether = 15 * 60_000;

/**
 * Visits every stop of a case, and the best pages found from there, as every persona, or in the
 * blocks of the geo matrix. What was done in an earlier run stays done. When the signal asks to
 * stop, visits under way get a few seconds, and all that was finished is readable.
 */
export async function crawl(
  spec: CrawlSpec,
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<CrawlResult> {
  const visits = join(spec.out, fileName(spec.case.firm.name), layout.visits);
  const outing = await outingOf(spec, visits);
  const {
    folder,
    value,
    stops: named,
    travellers,
    matrix,
    known,
    run,
  } = await openCase(spec, report);
  const keeper = keepBrowser(async () => {
    const browser = await openBrowser();
    await enterBrowser(folder.path, await browserInUse(browser));
    return browser;
  });
  const desk = openVisitDesk({
    folder,
    known,
    run,
    report,
    signal,
    sendOut: sendOut({
      keeper,
      report,
      signal,
      outing,
      ignoreRobots: spec.ignoreRobots ?? false,
    }),
    retireBrowser: keeper.retire,
    concurrency: spec.concurrency ?? 2,
    perSite: spec.perSite ?? 1,
  });
  const stopping = () => report({ kind: 'stopping' });
  signal.addEventListener('abort', stopping, { once: true });
  try {
    const again = await pagesShownBefore(folder.path, run, named);
    const stops = [...named.map((stop): Stop => ({ found: { by: 'user' }, ...stop })), ...again];
    const sites = [...new Set(stops.map(({ url }) => siteOf(url)))];
    const options = {
      firm: spec.case.firm,
      travellers,
      matrix,
      pages: pagesOf(spec) + again.length,
      perSite: spec.perSite ?? 1,
      stops,
    };
    const blocks = await Promise.all(sites.map((site) => crawlSite(site, options, desk, report)));
    const wide = blocks.flat().filter(({ spread }) => spread > closeTogether);
    if (wide.length > 0) {
      const minutes = Math.round(Math.max(...wide.map(({ spread }) => spread)) / 60_000);
      const remark = `In ${wide.length} of ${blocks.flat().length} blocks the visits lie up to ${minutes} minutes apart: what differs there may be the hour.`;
      await folder.writeCase({ ...value, remarks: [...value.remarks, remark] });
    }
  } finally {
    signal.removeEventListener('abort', stopping);
    await keeper.close();
  }
  return { folder: folder.path, ...desk.tally(), stopped: signal.aborted };
}
