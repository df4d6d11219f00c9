import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlCase } from '../../crawler/commands/crawl-case.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { parseCaseFile } from '../../crawler/plan/case-file.ts';
import { personas } from '../../crawler/plan/personas.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../shared/facts/language/load-language-detector.ts';
import { startWorld, type World } from '../world/start-world.ts';

/**
 * One firm for each way in which a crawl decides: refused, aimed at with a box ticked, promoted by an
 * affiliate, not told apart, shown to some only. `npm run test:every-site` crawls all.
 */
const inTheSuite = ['T1', 'T2', 'T8', 'T15', 'geo'];
const every = process.env.UNSOLICITED_EVERY_SITE === '1';

/** Two from the Union, one of them Polish, and the control: enough to tell the scenarios apart. */
const visitors = personas.filter(({ id }) => ['de', 'pl', 'tr'].includes(id));

let world: World;
let folder: string;
let detectLanguage: LanguageDetector;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-world-'));
  world = await startWorld({ countries: visitors.map(({ country }) => country), traces: false });
  detectLanguage = await loadLanguageDetector();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the scenarios of the little internet, crawled', () => {
  it('come out as the law says', { timeout: 1_200_000 }, async () => {
    const firms = world.firms.filter(({ scenario }) => every || inTheSuite.includes(scenario));
    const queue = new PQueue({ concurrency: 3 });
    await queue.addAll(firms.map((firm) => () => crawlAndCompare(firm)));
    expect(firms.length).toBeGreaterThanOrEqual(inTheSuite.length);
  });
});

async function crawlAndCompare(firm: World['firms'][number]): Promise<void> {
  const spec = {
    case: parseCaseFile(`${firm.name}.yaml`, firm.caseYaml()),
    out: folder,
    personas: visitors,
    exits: { exits: world.exits },
    pages: 2,
    // What the pages say is all that is wanted: no pictures.
    limits: { screenshot: 0, html: 0 },
  };
  const { signal } = new AbortController();
  const { assessment, result } = await crawlCase(spec, detectLanguage, () => {}, signal);
  const { expected } = firm;
  const about = `${firm.scenario} ${firm.name}: ${assessment.verdictBecause}`;
  const found = assessment.findings.map((finding) => finding.signal);
  const towards = assessment.findings
    .filter(({ points, strength }) => points === 'towards' && strength !== 'context')
    .map((finding) => finding.signal);
  const { observations } = await readCase(result.folder);
  const refused = observations
    .filter(({ arrival }) => arrival.outcome === 'turned-away')
    .map(({ visit }) => visit.persona?.country ?? '');
  const known = visitors.map(({ country }) => country);

  expect.soft(expected.verdicts, about).toContain(assessment.verdict);
  expect.soft(assessment.perimeter, about).toBe(expected.perimeter);
  expect
    .soft(
      expected.signals.filter((id) => !found.includes(id)),
      about,
    )
    .toEqual([]);
  expect
    .soft(
      expected.not.filter((id) => towards.includes(id)),
      about,
    )
    .toEqual([]);
  const states = Object.keys(assessment.memberStates);
  expect
    .soft(
      expected.memberStates.filter((state) => !states.includes(state)),
      about,
    )
    .toEqual([]);
  const wanted = expected.refused.filter((country) => known.includes(country));
  expect
    .soft(
      wanted.filter((country) => !refused.includes(country)),
      about,
    )
    .toEqual([]);
}
