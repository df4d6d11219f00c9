import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesFrom } from '../../crawler/commands/cases-from.ts';
import { crawlCase } from '../../crawler/commands/crawl-case.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { parseCaseFile } from '../../crawler/plan/case-file.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { scoutPromoter } from '../../crawler/promoter/scout-promoter.ts';
import { affiliateDossier } from '../../shared/dossier/affiliate-dossier.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../shared/facts/language/load-language-detector.ts';
import { startWorld, type World } from '../world/start-world.ts';
import { runCli } from './support/run-cli.ts';

const visitors = personas.filter(({ id }) => id === 'de');
/** No pictures: nobody looks at them here. */
const limits = { screenshot: 0, html: 0 };
const { signal } = new AbortController();
const silent = () => {};

let world: World;
let out: string;
let detectLanguage: LanguageDetector;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'unsolicited-promoter-'));
  world = await startWorld({ countries: ['DE'], traces: false });
  detectLanguage = await loadLanguageDetector();
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

it('begins at a promoter, follows its links to the firm, and makes the case of that firm', async () => {
  const options = { out, personas: visitors, exits: { exits: world.exits }, pages: 1, limits };
  const promoter = world.link('coinlotse.example');
  const scouted = await scoutPromoter(promoter, options, [], detectLanguage, silent, signal);
  expect(scouted).toMatchObject({ pages: 1, links: 2 });
  const [made, ...others] = scouted.cases;
  expect(others).toEqual([]);
  expect(made?.firm).toEqual({ name: 'velkora.example', domains: ['velkora.example'] });
  expect(made?.stops.map(({ url, role }) => [new URL(url).pathname, role])).toEqual([
    ['/', 'on-behalf'],
    ['/de-DE/register', 'ad-landing'],
    ['/go/bonus', 'ad-landing'],
  ]);
  if (!made) return;

  const adurl = world.link(
    'velkora.example',
    '/de/aktion?gclid=Cj0KCQiA1234567890&utm_campaign=DE_search_brand&loc_interest_ms=2276',
  );
  const further = ['velkora-zugang.example', 'velkora-anmeldung.example'].map(
    (host) => `  - { url: "${world.link(host)}", role: on-behalf }`,
  );
  const click = world.link(
    'www.googleadservices.com',
    `/pagead/aclk?adurl=${encodeURIComponent(adurl)}`,
  );
  const yaml = `firm: { name: velkora.example, home: SC, domains: [velkora.example] }
stops:
${further.join('\n')}
  - { url: "${click}", role: ad-landing }
`;
  const { stops } = parseCaseFile('case.yaml', yaml);
  // The link with a code was followed above: once is enough.
  const followed = made.stops.filter(({ url }) => !url.includes('LOTSE7'));
  const value = { firm: { ...made.firm, home: 'SC' }, stops: [...followed, ...stops] };
  const { result, assessment } = await crawlCase(
    { ...options, case: value },
    detectLanguage,
    silent,
    signal,
  );
  const { observations } = await readCase(result.folder);
  const dossier = affiliateDossier(observations, value.firm);

  const detour = dossier.journeys.find(({ hops }) => hops.length === 3);
  expect(detour).toMatchObject({ firm: 'velkora.example', code: 'LOTSE7', found: { by: 'page' } });
  expect(
    detour?.hops.map(({ by, cookies }) => [
      by,
      cookies.map((cookie) => `${cookie.name} ${cookie.by}`),
    ]),
  ).toEqual([
    ['asked', ['lotse header']],
    ['http', ['kf_click header']],
    ['meta', ['kf_seen script']],
  ]);
  const paid = dossier.journeys.find((journey) => journey.click.kind === 'paid');
  expect(paid?.click).toMatchObject({
    named: [{ states: ['DE'] }],
    geo: [{ of: 'interest', country: 'DE' }],
  });
  const direct = dossier.referrals.find(
    ({ by, site }) => by === 'code' && site === 'coinlotse.example',
  );
  expect(direct).toMatchObject({ code: 'LOTSE7', locale: 'de-DE', disclosed: { where: 'beside' } });
  const ties = dossier.joined.map(({ kind, of, sites }) => [kind, of.join(), sites.length]);
  expect(ties).toContainEqual(['tag', 'Meta', 3]);
  expect(ties).toContainEqual(['promoter', 'velkora.example', 3]);
  expect(dossier.twins).toMatchObject([
    { sites: ['velkora-zugang.example', 'velkora-anmeldung.example'] },
  ]);
  expect(assessment.findings.map((finding) => finding.signal)).toContain('advertised-place');

  const report = await readFile(join(result.folder, 'report.html'), 'utf8');
  expect(report).toContain('Who sends visitors to whom');
  if (process.env.UNSOLICITED_KEEP) await writeFile(process.env.UNSOLICITED_KEEP, report);
}, 600_000);

it('goes on with a case that is there: its earlier visits and all that is known of its firm stay', async () => {
  const folder = join(out, 'velkora.example');
  const before = await readCase(folder);
  const visits = await readdir(join(folder, 'visits'));
  await writeFile(join(out, 'exits.yaml'), world.exitsYaml());
  const promoter = world.link('velkora-zugang.example');
  const asked = ['crawl', '--from', promoter, '--out', out, '--exits', 'exits.yaml'];
  const few = ['--personas', 'de', '--pages', '1', '--no-exhibits', '--json'];
  const { code, stdout, stderr } = await runCli(out, [...asked, ...few]);
  expect(code, stderr).toBe(0);
  const seen = stderr.split('\n').find((line) => line.includes('"promoter-seen"')) ?? '{}';
  expect(JSON.parse(seen)).toMatchObject({
    links: 1,
    firms: ['velkora.example'],
    goesOn: ['velkora.example'],
  });
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  const result = JSON.parse(lines[0] ?? '');
  expect(result).toMatchObject({ folder, failed: 0 });
  expect(result.known).toBeGreaterThan(0);
  expect(result.arrived).toBeGreaterThan(result.known);
  const after = await readCase(folder);
  expect(await readdir(join(folder, 'visits'))).toEqual(expect.arrayContaining(visits));
  expect(after.case.firm).toEqual(before.case.firm);
  const addresses = (value: typeof after) => value.case.stops.map(({ url }) => url);
  expect(addresses(after)).toEqual(expect.arrayContaining(addresses(before)));
  expect(after.observations.length).toBeGreaterThan(before.observations.length);
  expect(after.observations).toEqual(expect.arrayContaining(before.observations));
}, 240_000);

it('follows to the firms of a case.yaml alone, and says so where the promoter leads elsewhere', async () => {
  const fresh = join(out, 'named');
  const exits = { exits: world.exits };
  const options = { out: fresh, personas: visitors, exits, pages: 1, limits };
  const pages = [world.link('velkora-zugang.example')];
  const named = parseCaseFile('case.yaml', 'firm: { name: Velkora, domains: [velkora.example] }');
  const [only, ...others] = await casesFrom(pages, [named], options, detectLanguage);
  expect(others).toEqual([]);
  expect(only?.firm).toEqual(named.firm);
  expect(only?.stops.map(({ role }) => role)).toEqual(['own', 'on-behalf', 'ad-landing']);
  const other = parseCaseFile('case.yaml', 'firm: { name: Other, domains: [other.example] }');
  await expect(casesFrom(pages, [other], options, detectLanguage)).rejects.toThrow(
    /leads to velkora\.example, not to a firm that was named/,
  );
}, 240_000);

it('stops at Ctrl-C while it looks at the promoter, and begins no case', async () => {
  const fresh = join(out, 'stopped');
  const promoter = world.link('coinlotse.example');
  const asked = ['crawl', '--from', promoter, '--out', fresh, '--exits', 'exits.yaml'];
  let interrupted = false;
  const { code, stderr } = await runCli(out, [...asked, '--personas', 'de'], {
    hear(said, stop) {
      if (interrupted || !said.includes('"visit-started"')) return;
      interrupted = true;
      stop();
    },
  });
  expect(code, stderr).toBe(2);
  expect(stderr).toContain('"stopping"');
  expect(stderr).toContain('nothing of it was kept, and no case was begun');
  expect(await readdir(fresh).catch(() => [])).toEqual([]);
}, 240_000);
