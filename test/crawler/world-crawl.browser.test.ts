import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlCase } from '../../crawler/commands/crawl-case.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { parseCaseFile } from '../../crawler/plan/case-file.ts';
import { personas } from '../../crawler/plan/personas.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../shared/facts/language/load-language-detector.ts';
import { isMemberState } from '../../shared/reference/member-state.ts';
import { startWorld, type World } from '../world/start-world.ts';

/** Two from the Union, one of them Polish, and the control: enough to tell the scenarios apart. */
const visitors = personas.filter(({ id }) => ['de', 'pl', 'tr'].includes(id));

let world: World;
let folder: string;
let detectLanguage: LanguageDetector;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-world-'));
  world = await startWorld({ countries: visitors.map(({ country }) => country) });
  detectLanguage = await loadLanguageDetector();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the scenarios of the little internet, crawled', () => {
  it('come out as the law says', { timeout: 300_000 }, async () => {
    for (const firm of world.firms) {
      const { assessment, result } = await crawlCase(
        {
          case: parseCaseFile(`${firm.name}.yaml`, firm.caseYaml()),
          out: folder,
          personas: visitors,
          exits: { exits: world.exits },
          pages: 2,
        },
        detectLanguage,
        () => {},
        new AbortController().signal,
      );
      const { expected } = firm;
      const about = `${firm.scenario} ${firm.name}: ${assessment.verdictBecause}`;
      const found = assessment.findings.map(({ signal }) => signal);
      const towards = assessment.findings
        .filter(({ points, strength }) => points === 'towards' && strength !== 'context')
        .map(({ signal }) => signal);
      expect.soft(expected.verdicts, about).toContain(assessment.verdict);
      expect.soft(assessment.perimeter, about).toBe(expected.perimeter);
      expect.soft(found, about).toEqual(expect.arrayContaining(expected.signals));
      expect
        .soft(
          towards.filter((signal) => expected.not.includes(signal)),
          about,
        )
        .toEqual([]);
      const states = Object.keys(assessment.memberStates).filter(isMemberState);
      expect.soft(states, about).toEqual(expect.arrayContaining(expected.memberStates));
      const { observations } = await readCase(result.folder);
      const refused = observations
        .filter(({ arrival }) => arrival.outcome === 'turned-away')
        .map(({ visit }) => visit.persona?.country ?? '');
      const wanted = expected.refused.filter((country) =>
        visitors.some((persona) => persona.country === country),
      );
      expect.soft(refused, about).toEqual(expect.arrayContaining(wanted));
    }
  });
});
