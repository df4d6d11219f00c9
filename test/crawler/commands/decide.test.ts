import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { readDecisions } from '../../../crawler/evidence/decisions.ts';
import { readLedger } from '../../../crawler/evidence/read-ledger.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { storeSampleCase } from './report-case.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
const said = { stdout: '', stderr: '' };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-decide-'));
  await storeSampleCase(folder);
  for (const name of ['stdout', 'stderr'] as const) {
    said[name] = '';
    vi.spyOn(process[name], 'write').mockImplementation((piece) => {
      said[name] += String(piece);
      return true;
    });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => main(['node', 'unsolicited', ...args]);

it('enters decisions, shows the latest in every rendition, and the case stays sealed', async () => {
  expect(await run('report', folder)).toBe(0);
  expect(await run('decide', folder, '1', '--confirm', '--by', 'A. Nowak')).toBe(0);
  const words = 'Only =cited= in <b>a</b> \u202eterm';
  expect(await run('decide', folder, '1', '--reject', '--words', words, '--by', 'B. Kraus')).toBe(
    0,
  );
  expect(said.stdout).toContain('reject by B. Kraus: Only =cited= in <b>a</b> \\u{202e}term');
  const [latest, ...others] = await readDecisions(folder);
  expect(others).toEqual([]);
  expect(latest).toMatchObject({ decision: 'reject', words, by: 'B. Kraus' });
  expect((await readLedger(folder)).filter(({ kind }) => kind === 'decision')).toHaveLength(2);
  const $ = load(await readFile(join(folder, 'report.html'), 'utf8'));
  expect($('.decision').first().text()).toMatch(/^Rejected by B\. Kraus, .*Only =cited= in <b>a</);
  expect($('.decision b')).toHaveLength(0);
  expect($('.review').text()).toContain('0 confirmed, 1 rejected, 0 left open');
  expect(await run('report', folder, '--csv', '--markdown')).toBe(0);
  expect(await readFile(join(folder, 'findings.csv'), 'utf8')).toMatch(
    /,1,reject,Only =cited= in <b>a<\/b> \[U\+202E\]term,B\. Kraus,/,
  );
  expect(await readFile(join(folder, 'report.md'), 'utf8')).toMatch(
    /\n\n\*\*Rejected\*\* by B\. Kraus, .*: “Only =cited= in &lt;b&gt;a/,
  );
});

it('takes a signal for all of its findings, and lists them as JSON', async () => {
  expect(await run('decide', folder, 'union-language', '--unsure', '--by', '')).toBe(0);
  const decided = await readDecisions(folder);
  expect(new Set(decided.map(({ finding }) => finding.signal))).toEqual(
    new Set(['union-language']),
  );
  said.stdout = '';
  expect(await run('decide', folder, '--json')).toBe(0);
  const rows = said.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.filter(({ decision }) => decision?.decision === 'unsure')).toHaveLength(
    decided.length,
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  const { faults } = await verifyFiles(await caseOnDisk(folder), folder);
  expect(faults.filter(({ file }) => file === 'ledger.jsonl')).toEqual([]);
});

it.each([
  [['--confirm'], 'name the findings'],
  [['999', '--confirm'], 'no finding 999'],
  [['no-signal', '--confirm'], 'findings of union-language'],
  [['1', '--confirm', '--reject'], 'one of --confirm'],
  [['1', '--words', 'x'], 'say which'],
])('says what is wrong with %j', async (args, message) => {
  expect(await run('decide', folder, ...args)).toBe(1);
  expect(said.stderr).toContain(message);
  expect(await readDecisions(folder)).toEqual([]);
});
