import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredAds } from '../../../crawler/ads/read-stored-ads.ts';
import { main } from '../../../crawler/cli.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { sealedCase } from '../support/sealed-case.ts';
import { brokenExports, sampleExports } from './sample-exports.ts';

let folder: string;
let exports: string;
const file = (name: string) => join(exports, name);

beforeAll(async () => {
  folder = await sealedCase(['v1']);
  exports = await sealedCase([]);
  for (const [name, text] of Object.entries(sampleExports)) await writeFile(file(name), text);
  for (const [name, { text }] of Object.entries(brokenExports)) await writeFile(file(name), text);
  await writeFile(file('none.json'), '{"data":[]}');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(exports, { recursive: true, force: true });
});

/** Runs a command and keeps what it says. */
async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const kept = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = ((words: string) => {
      said[name] += words;
      return true;
    }) as typeof process.stdout.write;
  }
  try {
    return { code: await main(['node', 'unsolicited', ...args]), ...said };
  } finally {
    Object.assign(process.stdout, { write: kept.stdout });
    Object.assign(process.stderr, { write: kept.stderr });
  }
}

describe('unsolicited ads import', { timeout: 60_000 }, () => {
  it('without a case prints the records, and keeps nothing', async () => {
    const done = await run(
      'ads',
      'import',
      file('meta-page.json'),
      file('tiktok.json'),
      '--json',
      '--firm',
      'kestrelx.example',
    );
    expect(done.code).toBe(0);
    const records = done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toMatchObject([
      {
        source: 'meta_api',
        adId: '635000000000000123',
        attribution: { is: 'first-party' },
        graded: { grade: 'P1' },
      },
      { source: 'tiktok', adId: '17123456789012345678', attribution: { is: 'affiliate' } },
    ]);
    expect(done.stderr).toContain('meta-page.json: 1 of 1 records (meta_api)');
  });

  it('refuses what is broken and takes the rest', async () => {
    const done = await run('ads', 'import', file('mixed.json'), file('snap.json'));
    expect(done.code).toBe(3);
    expect(done.stderr).toContain('mixed.json: record 2: this is of Google');
    expect(done.stdout).toContain('snap e3f1a9c2-0000-4e77-9c1a-2f6d0a7b5c42 · P3');
    expect((await run('ads', 'import', file('mixed.json'))).code).toBe(1);
    expect((await run('ads', 'import', file('nowhere.json'))).stderr).toContain(
      'nowhere.json: no such file',
    );
    const empty = await run('ads', 'import', file('none.json'));
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('That proves nothing');
  });

  it('names the fix for a wrong option', async () => {
    const wrong = async (...args: string[]) =>
      (await run('ads', 'import', file('table.csv'), ...args)).stderr;
    expect(await wrong('--case', `${exports}/nowhere`)).toContain('not a case folder');
    expect(await wrong('--case', folder, '--firm', 'a.example')).toContain('case.yaml says it');
    expect(await wrong('--column', 'adid=Nr')).toContain('did you mean "adId"?');
    expect(await wrong('--retrieved', 'yesterday')).toContain('not a date; write 2026-11-29');
  });

  it('takes exports into a case: sealed, assessed, reported, and their landing pages to be visited', async () => {
    const names = [
      'meta-page.json',
      'meta.har',
      'google.json',
      'tiktok.json',
      'snap.json',
      'none.json',
    ];
    const done = await run(
      'ads',
      'import',
      ...names.map(file),
      '--case',
      folder,
      '--retrieved',
      '2026-05-01',
    );
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('1 not tied to the firm: shown, never counted');
    expect(done.stderr).toContain('3 landing addresses are new stops of the case');
    const { case: value } = await readCase(folder);
    expect(value.stops.filter(({ role }) => role === 'ad-landing').map(({ url }) => url)).toEqual([
      'https://www.kestrelx.example/de-DE/register?utm_campaign=DE_prospecting',
      'https://www.kestrelx.example/fr-FR/invite?ref=KOL42',
      'https://www.kestrelx.example/de-DE/?utm_campaign=DE_SNAP',
    ]);
    expect(value.stops.at(-1)?.found).toMatchObject({
      by: 'ad',
      as: expect.stringContaining('e3f1'),
    });
    expect((await run('verify', folder)).stdout).toContain('intact · sealed');

    const assessed = JSON.parse((await run('assess', folder, '--json')).stdout);
    expect(assessed.findings[0]).toMatchObject({
      signal: 'targeted-ad',
      strength: 'deemed',
      memberStates: ['DE'],
    });
    expect(assessed.ads.ads).toEqual({ 'first-party': 2, affiliate: 1, unattributed: 2 });
    expect(assessed.ads.states[0]).toMatchObject({
      state: 'DE',
      users: { min: 40287, max: 40287 },
    });

    const written = await run('report', folder, '--html', '--csv', '--markdown');
    expect(written.stdout).toContain('ads.csv');
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('40,287');
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('| DE Germany | P1 |');
    expect(await readFile(join(folder, 'ads.csv'), 'utf8')).toContain(
      ',first-party,DE,P1,users,40287,40287',
    );
    expect((await run('verify', folder)).code).toBe(0);
  });

  it('the same bytes again change nothing, whatever they are called', async () => {
    const before = await readFile(join(folder, 'ledger.jsonl'), 'utf8');
    const copy = file('copy-of-tiktok.txt');
    await writeFile(copy, sampleExports['tiktok.json']);
    const done = await run('ads', 'import', file('meta-page.json'), copy, '--case', folder);
    expect(done.code).toBe(0);
    expect(done.stdout.match(/imported before: nothing was changed/g)).toHaveLength(2);
    expect(await readFile(join(folder, 'ledger.jsonl'), 'utf8')).toBe(before);
    expect((await readStoredAds(folder))?.ads).toHaveLength(5);
  });

  it('leaves nothing half-written when an export is refused', async () => {
    const before = await readdir(join(folder, 'ads'));
    expect((await run('ads', 'import', file('cut.ndjson'), '--case', folder)).code).toBe(1);
    expect(await readdir(join(folder, 'ads'))).toEqual(before);
    expect((await run('verify', folder)).code).toBe(0);
  });

  it('verify names a record that was changed', async () => {
    const [name = ''] = (await readdir(join(folder, 'ads'))).filter((each) =>
      each.endsWith('.jsonl'),
    );
    const path = join(folder, 'ads', name);
    await writeFile(path, `${await readFile(path, 'utf8')} `);
    const done = await run('verify', folder);
    expect(done.code).toBe(4);
    expect(done.stdout + done.stderr).toContain(`ads/${name}`);
  });
});
