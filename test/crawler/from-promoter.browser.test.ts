import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const visitors = personas.filter(({ id }) => id === 'de');
const { signal } = new AbortController();
const silent = () => {};

let world: World;
let out: string;
let detectLanguage: LanguageDetector;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'unsolicited-promoter-'));
  world = await startWorld({ countries: ['DE'] });
  detectLanguage = await loadLanguageDetector();
});

afterAll(async () => {
  await world.close();
  await rm(out, { recursive: true, force: true });
});

it('begins at a promoter, follows its links to the firm, and makes the case of that firm', async () => {
  const options = { out, personas: visitors, exits: { exits: world.exits }, pages: 1 };
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
  const ties = dossier.joined.map(({ kind, of, sites }) => [kind, of, sites.length]);
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
