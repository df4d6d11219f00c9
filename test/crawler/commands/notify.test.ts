import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { captured } from '../support/captured.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';
import { layDatabase } from '../support/embedded-database.ts';

let folder = '';
let work = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'unsolicited-notify-'));
  const runs = [
    { day: 1, met: [{ words: polish }] },
    { day: 8, met: [{ arrival: { status: 404 } }] },
  ];
  await layDatabase(join(work, 'data'));
  folder = await caseOfRuns(runs, { name: 'Kestrel \u001b[31m' });
}, 60_000);
afterAll(async () => {
  for (const made of [folder, work]) await rm(made, { recursive: true });
});

const notify = (...args: string[]) =>
  captured(() => main(['', '', 'notify', ...args, '--data', join(work, 'data')]));

describe('notify', { timeout: 60_000 }, () => {
  it('tells once, and says by whom it could not be told', async () => {
    const config = join(work, 'notify.yaml');
    // Nobody listens there, and no private address is allowed: one is refused, the feed is written.
    const hook = 'webhooks: [{ url: "http://127.0.0.1:9/", secret: "sixteen letters or more" }]';
    await writeFile(config, `${hook}\nfeed: { file: changes.atom }\n`);
    const { code, stdout } = await notify(folder, '--config', config);
    expect(code).toBe(3);
    expect(stdout).toMatch(/127\.0\.0\.1.*not sent: .*allow-network.*tried again next time/);
    expect(stdout).not.toContain('\u001b');
    expect(await readFile(join(work, 'changes.atom'), 'utf8')).toContain('<entry>');

    await writeFile(config, 'feed: { file: changes.atom }\n');
    const again = await notify(folder, '--config', config);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Nothing new to tell')]);
  });

  it('refuses what is no case and what is no file, with the fix', async () => {
    const none = await notify(work, '--config', 'notify.yaml');
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('not a case folder')]);
    const missing = await notify(folder, '--config', join(work, 'nothing.yaml'));
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining('name a notify.yaml'),
    ]);
  });
});
