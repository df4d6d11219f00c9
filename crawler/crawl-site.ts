import type { Firm, Stop } from '../shared/case/case.ts';
import type { Found } from '../shared/observation/found.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { type Block, crawlMatrix } from './crawl-matrix.ts';
import { openFrontier } from './plan/frontier.ts';
import { itinerary } from './plan/itinerary.ts';
import type { Matrix } from './plan/matrix.ts';
import { pageAddress } from './plan/page-address.ts';
import { isSiblingSite, siteOf } from './plan/site.ts';
import type { Traveller } from './plan/situate.ts';
import type { Seen, VisitDesk } from './visit-desk.ts';

type Options = {
  firm: Firm;
  travellers: readonly Traveller[];
  pages: number;
  perSite: number;
  /** All stops of the case: sites of others are left to their own crawl. */
  stops: readonly Stop[];
  matrix?: Matrix;
};

/**
 * Crawls one site. The first persona that arrives decides which pages there are, going best-first
 * from the stops; then every other persona visits the same pages, or the geo matrix is run over
 * them. The choice rests on observations alone, so a resumed crawl makes it again. Returns the
 * blocks of the matrix.
 */
export async function crawlSite(
  site: string,
  options: Options,
  desk: VisitDesk,
  report: (event: CrawlEvent) => void,
): Promise<Block[]> {
  const { travellers, matrix } = options;
  const stops = options.stops.filter(({ url }) => siteOf(url) === site);
  if (matrix && stops.length >= options.pages) return crawlMatrix(stops, matrix, desk, report);
  const { pages, explorer } = await choosePages(site, stops, options, desk, report);
  if (matrix) return crawlMatrix(pages, matrix, desk, report);
  const others = travellers.filter((traveller) => traveller !== explorer);
  await Promise.all(itinerary(pages, others).map((planned) => desk.visit(planned)));
  return [];
}

async function choosePages(
  site: string,
  stops: Stop[],
  options: Options,
  desk: VisitDesk,
  report: (event: CrawlEvent) => void,
): Promise<{ pages: Stop[]; explorer?: Traveller }> {
  const role = stops[0]?.role ?? 'own';
  for (const explorer of options.travellers) {
    const seen = await visitAll(stops, explorer, desk);
    const arrived = seen.filter(hasArrived);
    if (arrived.length === 0) continue;
    const pages = await explore(site, stops, arrived, role, explorer, options, desk);
    report({ kind: 'site-settled', site, pages: pages.length, persona: explorer.persona.id });
    return { pages, explorer };
  }
  return { pages: stops };
}

async function explore(
  site: string,
  stops: readonly Stop[],
  arrived: readonly Seen[],
  role: Stop['role'],
  explorer: Traveller,
  options: Options,
  desk: VisitDesk,
): Promise<Stop[]> {
  const frontier = openFrontier({
    sites: sitesOf(site, role, arrived, options),
    known: [...options.stops.map(({ url }) => url), ...arrived.map(({ arrival }) => arrival.final)],
    preferred: preferencesOf(options.travellers),
  });
  const pages = [...stops];
  const foundAt = new Map<string, Found>();
  let fresh = arrived;
  let chances = options.pages * 2;
  while (pages.length < options.pages && chances > 0 && !desk.stopping()) {
    for (const { parts, arrival } of fresh) {
      const links = parts.links?.links ?? [];
      frontier.add(links);
      for (const { href, text } of links) noteFound(foundAt, href, { at: arrival.final, as: text });
    }
    const round: Stop[] = [];
    const room = Math.min(options.perSite, options.pages - pages.length);
    while (round.length < room) {
      const url = frontier.next();
      if (url === undefined) break;
      const found = foundAt.get(url);
      round.push({ url, role, ...(found ? { found } : {}) });
    }
    if (round.length === 0) break;
    chances -= round.length;
    const seen = await visitAll(round, explorer, desk);
    fresh = seen.filter(hasArrived);
    pages.push(...round.filter((stop) => seen.some(({ visit }) => visit.stop === stop.url)));
  }
  return pages;
}

/** The first page that links to an address is where it was found. */
function noteFound(known: Map<string, Found>, href: string, link: { at: string; as: string }) {
  const url = pageAddress(href);
  if (url === undefined || known.has(url)) return;
  known.set(url, { by: 'page', at: link.at, ...(link.as ? { as: link.as.slice(0, 120) } : {}) });
}

/** The firm's own domains count as one site, and so does where it sends visitors of a country. */
function sitesOf(
  site: string,
  role: Stop['role'],
  arrived: readonly Seen[],
  { firm, stops }: Options,
): string[] {
  const landed = arrived
    .map(({ arrival }) => siteOf(arrival.final))
    .filter((other) => isSiblingSite(other, site));
  const own = role === 'own' ? firm.domains.map((domain) => siteOf(`https://${domain}/`)) : [];
  const elsewhere = new Set(stops.map(({ url }) => siteOf(url)));
  const also = [...landed, ...own].filter((other) => !elsewhere.has(other));
  return [...new Set([site, ...also])];
}

function preferencesOf(travellers: readonly Traveller[]): string[] {
  const halves = travellers.flatMap(({ persona }) => [
    persona.country.toLowerCase(),
    ...(persona.languages[0]?.toLowerCase().split('-') ?? []),
  ]);
  return [...new Set(halves)];
}

async function visitAll(stops: readonly Stop[], traveller: Traveller, desk: VisitDesk) {
  const visits = itinerary(stops, [traveller]).map((planned) =>
    desk.visit({ ...planned, explores: true }),
  );
  const seen = await Promise.all(visits);
  return seen.flatMap(({ observation }) => observation ?? []);
}

function hasArrived({ arrival }: Seen): boolean {
  return arrival.outcome === 'arrived';
}
