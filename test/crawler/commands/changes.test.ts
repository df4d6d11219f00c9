import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { Changes } from '../../../shared/changes/changes.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { captured } from '../support/captured.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';

const hostile = 'Odbierz bonus powitalny 999 zł \u001b[31m za pierwszą wpłatę już dziś';
let folder: string;

beforeAll(async () => {
  folder = await caseOfRuns([
    { day: 1, met: [{ words: polish }] },
    { day: 8, met: [{ words: polish.map((text) => (text.includes('bonus') ? hostile : text)) }] },
    { day: 15, met: [{ arrival: { status: 404 } }] },
  ]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const changes = (...args: string[]) => captured(() => main(['', '', 'changes', ...args]));

describe('changes', { timeout: 60_000 }, () => {
  it('draws the course of each finding and tells what happened', async () => {
    const { code, stdout } = await changes(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('KestrelX: 3 runs, 1 Nov 2026 to 15 Nov 2026');
    expect(stdout).toContain('●●✕  promotion-bonus');
    expect(stdout).toMatch(/gone +\d+ findings: the site answered 404/);
    expect(stdout).toContain('[-100-]{+999+}');
  });

  it('obeys no escape sequence of a page', async () => {
    const { stdout } = await changes(folder);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('\\u{1b}');
  });

  it('--json gives it all, --since what came later', async () => {
    const all = Changes.parse(JSON.parse((await changes(folder, '--json')).stdout));
    const later = await changes(folder, '--json', '--since', '2026-11-15');
    const since = Changes.parse(JSON.parse(later.stdout));
    expect(since.changes).toEqual(all.changes.filter(({ at }) => at >= '2026-11-15'));
    expect(since.changes.length).toBeGreaterThan(0);
    expect(since.changes.length).toBeLessThan(all.changes.length);
  });

  it('refuses what is no date and what is no case', async () => {
    for (const date of ['yesterday', '2026-02-30', '2026-13-01']) {
      const refused = await changes(folder, '--since', date);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(`--since ${date}: not a date`);
    }
    expect((await changes('/nowhere')).stderr).toContain('not a case folder');
  });
});
