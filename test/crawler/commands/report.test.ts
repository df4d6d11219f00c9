import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Assessment } from '../../../shared/assessment/assessment.ts';
import { runCli } from '../support/run-cli.ts';
import { storeSampleCase } from './report-case.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-report-'));
  await storeSampleCase(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (name: string) => readFile(join(folder, name), 'utf8');
const written = async () =>
  (await readdir(folder)).filter((name) => /^(?:report|findings)\./.test(name));

describe('report', { timeout: 180_000 }, () => {
  it('writes what was asked for, whole, and prints the names', async () => {
    const { code, stdout } = await runCli(folder, ['report', '.', '--csv', '--markdown']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'findings.csv\nreport.md\n' });
    expect((await written()).sort()).toEqual(['findings.csv', 'report.md']);
    expect(await text('findings.csv')).toMatch(/^signal,title,.*\r\nunion-language,/);
    expect(await text('report.md')).toMatch(/^# KestrelX\n/);
  });

  it('writes the page where nothing else was asked for', async () => {
    const { code, stdout } = await runCli(folder, ['report', '.']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'report.html\n' });
    expect(await text('report.html')).toContain('KestrelX');
  });

  it('prints the assessment as JSON, and says how to get a browser where there is none', async () => {
    const env = { UNSOLICITED_CHROMIUM: join(folder, 'none') };
    const args = ['report', '.', '--json', '--pdf'];
    const { code, stdout, stderr } = await runCli(folder, args, { env });
    expect(Assessment.parse(JSON.parse(stdout)).verdict).toBe('strong');
    expect(code).toBe(5);
    expect(stderr).toMatch(/^report\.html\n.*UNSOLICITED_CHROMIUM.*playwright install chromium/);
    expect(await written()).toEqual(['report.html']);
  });
});
