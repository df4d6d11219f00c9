import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Case, type Firm, type Stop } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { type CrawlSpec, crawl } from '../crawl.ts';
import type { CrawlEvent } from '../crawl-event.ts';
import { readCase } from '../evidence/read-case.ts';
import type { CaseFile } from '../plan/case-file.ts';
import { siteOf } from '../plan/site.ts';
import { type Candidate, candidates } from './candidates.ts';
import { casesOf, firmByAddress, firmOf } from './leads.ts';

/** What a look at a promoter's pages came to. */
export type Scouted = {
  /** One for each firm that it sends visitors to, with the promoter and its links as stops. */
  cases: CaseFile[];
  pages: number;
  links: number;
};

/** Pages of the promoter that are looked at for links; the cases look at more of them. */
const mostPages = 4;

/**
 * Looks at a promoter's pages and follows the links that may credit it, as one persona, to see which
 * firms they end at. Nothing of it is kept: what counts as evidence is visited again in the case of each
 * firm, by all of its personas. `named` are firms that the user has named.
 */
export async function scoutPromoter(
  promoter: string,
  options: Omit<CrawlSpec, 'case' | 'matrix' | 'newRun'>,
  named: readonly Firm[],
  detectLanguage: LanguageDetector,
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<Scouted> {
  const stored = await firmsIn(options.out);
  const known = [...named, ...stored];
  const personas = options.personas.slice(0, 1);
  const look = (stops: readonly Stop[], pages: number) =>
    visitAside({ ...options, personas, pages }, stops, report, signal);
  const pages = Math.min(options.pages ?? mostPages, mostPages);
  const seen = await look([{ url: promoter, role: 'on-behalf' }], pages);
  const links = candidates(seen);
  const leads: { firm: Firm; candidate: Candidate }[] = [];
  const unknown: Candidate[] = [];
  for (const candidate of links) {
    const firm = candidate.hidden ? undefined : firmByAddress(candidate.url, known);
    if (firm === undefined) unknown.push(candidate);
    else leads.push({ firm, candidate });
  }
  const stops = unknown.map(({ url, at, as }): Stop => {
    return { url, role: 'ad-landing', found: { by: 'page', at, as } };
  });
  const landings = stops.length > 0 ? await look(stops, 1) : [];
  for (const landing of landings) {
    const candidate = unknown.find(({ url }) => url === landing.visit.stop);
    const firm = firmOf(landing, known, detectLanguage);
    if (candidate && firm && siteOf(landing.arrival.final) !== siteOf(promoter)) {
      leads.push({ firm, candidate });
    }
  }
  const cases = casesOf(promoter, leads);
  const firms = cases.map(({ firm }) => firm.name);
  const goesOn = firms.filter((name) => stored.some((firm) => firm.name === name));
  const counts = { pages: seen.length, links: links.length };
  report({ kind: 'promoter-seen', url: promoter, ...counts, firms, goesOn });
  return { cases, ...counts };
}

/** Visits without a case: a folder that is thrown away. */
async function visitAside(
  options: Omit<CrawlSpec, 'case'>,
  stops: readonly Stop[],
  report: (event: CrawlEvent) => void,
  signal: AbortSignal,
): Promise<Observation[]> {
  const out = await mkdtemp(join(tmpdir(), 'unsolicited-scout-'));
  const [first] = stops;
  const name = first ? siteOf(first.url) : 'nobody';
  try {
    const spec = { ...options, out, case: { firm: { name, domains: [] }, stops: [...stops] } };
    const ofVisits = (event: CrawlEvent) => {
      if (event.kind !== 'crawl-started') report(event);
    };
    const { folder } = await crawl(spec, ofVisits, signal);
    return (await readCase(folder)).observations;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** The firms of the cases that there are; folders that are none are passed over. */
async function firmsIn(out: string): Promise<Firm[]> {
  const names = await readdir(out).catch(() => []);
  const firms: Firm[] = [];
  for (const name of names.sort()) {
    const text = await readFile(join(out, name, layout.case), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    try {
      firms.push(Case.parse(JSON.parse(text)).firm);
    } catch {
      // A case that cannot be read stops its own command, not this one.
    }
  }
  return firms;
}
