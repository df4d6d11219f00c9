import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawl } from '../../crawler/crawl.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { allPersonas } from '../../crawler/plan/personas.ts';
import { assess } from '../../shared/assessment/assess.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../shared/facts/language/load-language-detector.ts';
import type { MatrixSite } from '../world/matrix-site.ts';
import { matrixSites } from '../world/matrix-sites.ts';
import { matrixPlace } from '../world/sites/matrix-place.ts';
import { startWorld, type World } from '../world/start-world.ts';

/** All sites take six minutes on two cores: the suite crawls one, `npm run test:every-site` all. */
const inTheSuite = [matrixPlace];
const sites = process.env.UNSOLICITED_EVERY_SITE === '1' ? matrixSites : inTheSuite;

let world: World;
let folder: string;
let detectLanguage: LanguageDetector;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-matrix-sites-'));
  world = await startWorld({
    countries: ['DE', 'DE', 'PL', 'PL', 'TR', 'TR', 'BR'],
    traces: false,
  });
  detectLanguage = await loadLanguageDetector();
});

afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the sites of the geo matrix, crawled in five blocks', () => {
  it('are labelled by what decides on them', { timeout: 1_200_000 }, async () => {
    const queue = new PQueue({ concurrency: 2 });
    await queue.addAll(
      sites.map(
        ({ firm }) =>
          () =>
            crawlAndCompare(firm),
      ),
    );
  });
});

const as = (ids: string[]) => ids.flatMap((id) => allPersonas.find((one) => one.id === id) ?? []);

async function crawlAndCompare(firm: MatrixSite['firm']): Promise<void> {
  const { name, home, host, expected } = firm;
  const url = world.link(host);
  const result = await crawl(
    {
      case: { firm: { name, home, domains: [host] }, stops: [{ url, role: 'own' }] },
      out: folder,
      personas: as(firm.personas),
      exits: { exits: world.exits, echo: world.echo },
      matrix: { blocks: 5, seed: 61, controls: as(firm.controls) },
      perSite: 2,
      ignoreRobots: true,
      // What the pages show is all that is wanted: no pictures, and nothing comes late.
      limits: { settle: 100, screenshot: 0, html: 0 },
    },
    () => {},
    new AbortController().signal,
  );
  const { observations } = await readCase(result.folder);
  const states = firm.personas.length;
  const arms = states * 3 + states * firm.controls.length + firm.controls.length;
  expect.soft(observations.length, `${name}: every arm in every block`).toBe(arms * 5);
  expect.soft(result, name).toMatchObject({ skipped: 0, voided: 0 });

  const assessment = assess({
    observations,
    firm: { name, home, domains: [host] },
    input: result.folder,
    detectLanguage,
  });
  const rows = assessment.contrast ?? [];
  const ofSignal = rows.filter(({ signal }) => signal === expected.signal);
  const about = `${name}: ${ofSignal.map(({ label, because }) => `${label}: ${because}`).join('\n')}`;
  const labels = new Set(ofSignal.map(({ label }) => label));
  expect.soft([...labels], about).toEqual(expected.label === 'even' ? [] : [expected.label]);
  const geo = rows.filter(({ label }) => label.startsWith('geo-'));
  const named = new Set(geo.flatMap(({ memberStates }) => memberStates));
  expect.soft([...named].sort(), about).toEqual(expected.memberStates);
  const open = Object.fromEntries(as(firm.personas).map(({ country }) => [country, 'open']));
  expect.soft(assessment.access, name).toEqual({ ...open, ...expected.access });
}
