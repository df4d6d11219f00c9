import { join } from 'node:path';
import type { Case } from '../shared/case/case.ts';
import type { Persona } from '../shared/observation/persona.ts';
import { tool } from '../shared/observation/tool.ts';
import type { CrawlEvent, CrawlResult } from './crawl-event.ts';
import { crawlSite } from './crawl-site.ts';
import { type CaseFolder, openCaseFolder } from './evidence/case-folder.ts';
import { fileName } from './evidence/file-name.ts';
import { Failure } from './failure.ts';
import type { CaseFile } from './plan/case-file.ts';
import type { Exits } from './plan/exits.ts';
import { siteOf } from './plan/site.ts';
import { type Situated, situate } from './plan/situate.ts';
import { visitId } from './plan/visit-id.ts';
import { parseCidr } from './visit/address-rules.ts';
import { keepBrowser } from './visit/browser-keeper.ts';
import { type Deadlines, deadlines } from './visit/deadlines.ts';
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
  /** Pages a site at most, the stops among them. */
  pages?: number;
  /** Visits to one registrable domain at the same time. */
  perSite?: number;
  /** Visits at the same time over all sites. */
  concurrency?: number;
  ignoreRobots?: boolean;
  /** Ranges of private addresses that pages may ask for. */
  allowNetwork?: readonly string[];
  limits?: Partial<Deadlines>;
  /** For tests: names resolved otherwise than by the system. */
  lookup?: Lookup;
};

/**
 * Visits every stop of a case, and the best pages found from there, as every persona. What was done
 * in an earlier run stays done. When the signal asks to stop, visits under way get a few seconds,
 * and all that was finished is readable.
 */
export async function crawl(
  spec: CrawlSpec,
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<CrawlResult> {
  const allowed = (spec.allowNetwork ?? []).map((words) => {
    const range = parseCidr(words);
    if (!range) throw new Failure(`--allow-network ${words}: not a range; write e.g. 127.0.0.0/8`);
    return range;
  });
  const situated = situate(spec.personas, spec.exits?.exits ?? []);
  const folder = await openCaseFolder(join(spec.out, fileName(spec.case.firm.name)));
  const value = caseOf(spec, situated, folder.stored?.case, folder.path);
  await folder.writeCase(value);
  report({
    kind: 'crawl-started',
    folder: folder.path,
    personas: situated.travellers.map(({ persona }) => persona.id),
    remarks: value.remarks,
  });
  await skipStranded(spec, situated, folder, report);
  const keeper = keepBrowser(openBrowser);
  const desk = openVisitDesk({
    folder,
    keeper,
    report,
    signal,
    allowed,
    limits: { ...deadlines, ...spec.limits },
    lookup: spec.lookup,
    ignoreRobots: spec.ignoreRobots ?? false,
    concurrency: spec.concurrency ?? 2,
    perSite: spec.perSite ?? 1,
  });
  const stopping = () => report({ kind: 'stopping' });
  signal.addEventListener('abort', stopping, { once: true });
  try {
    const sites = [...new Set(spec.case.stops.map(({ url }) => siteOf(url)))];
    const options = {
      firm: spec.case.firm,
      travellers: situated.travellers,
      pages: spec.pages ?? 12,
      perSite: spec.perSite ?? 1,
      stops: spec.case.stops,
    };
    await Promise.all(sites.map((site) => crawlSite(site, options, desk, report)));
  } finally {
    signal.removeEventListener('abort', stopping);
    await keeper.close();
  }
  return { folder: folder.path, ...desk.tally(), stopped: signal.aborted };
}

/** The case as this run leaves it; what earlier runs were asked for stays named in it. */
function caseOf(
  spec: CrawlSpec,
  situated: Situated,
  earlier: Case | undefined,
  path: string,
): Case {
  const { firm, stops } = spec.case;
  if (earlier && earlier.firm.name !== firm.name) {
    throw new Failure(`${path} holds the case of ${earlier.firm.name}; give another --out`);
  }
  const allowNetwork = [...(spec.allowNetwork ?? [])];
  const ignoreRobots = spec.ignoreRobots ?? false;
  const kept = (earlier?.stops ?? []).filter(({ url }) => stops.every((stop) => stop.url !== url));
  const personas = situated.travellers.map(({ persona }) => persona.id);
  const exits = (spec.exits?.exits ?? []).map(({ country }) => country);
  return {
    version: 1,
    tool,
    firm,
    stops: [...stops, ...kept],
    personas: [...new Set([...(earlier?.personas ?? []), ...personas])],
    exits: [...new Set(exits)],
    options: { pages: spec.pages ?? 12, ignoreRobots, allowNetwork },
    createdAt: earlier?.createdAt ?? new Date().toISOString(),
    remarks: [
      ...situated.remarks,
      ...(ignoreRobots ? ['robots.txt was not asked (--ignore-robots).'] : []),
      ...(allowNetwork.length > 0
        ? [`Pages were allowed to reach private addresses: ${allowNetwork.join(', ')}.`]
        : []),
    ],
  };
}

/** Personas without an exit are skipped stop by stop, so that the report can list them. */
async function skipStranded(
  spec: CrawlSpec,
  { stranded }: Situated,
  folder: CaseFolder,
  report: (event: CrawlEvent) => void,
): Promise<void> {
  if ((spec.exits?.exits ?? []).length === 0) return;
  for (const { persona, because } of stranded) {
    for (const stop of spec.case.stops) {
      const id = visitId(stop, persona);
      if (folder.stored?.records.some((record) => record.id === id)) continue;
      const { url, role } = stop;
      await folder.skip({ id, url, role, persona: persona.id, outcome: 'skipped', because });
      report({ kind: 'visit-skipped', id, url, persona: persona.id, because });
    }
  }
}
