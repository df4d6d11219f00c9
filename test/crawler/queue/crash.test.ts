import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashWorkers } from '../support/crash-workers.ts';

// With 600 visits, 29 kills, and in a browser: npm run bench:workers.
test('a worker that is killed loses no visit and makes none twice, also when the database restarts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-crash-'));
  const after = await crashWorkers({
    folder,
    browser: false,
    firms: 4,
    pages: 3,
    personas: ['de', 'fr'],
    workers: 2,
    concurrency: 2,
    killEvery: 5,
    kills: 1,
    restartAt: 8,
  });
  expect(after).toMatchObject({
    kills: 1,
    died: 0,
    runs: { open: 0, done: 4 },
    givenUp: 0,
    indexOnly: [],
    folderOnly: [],
    doubled: [],
    lost: [],
    faults: [],
  });
  expect(after.visits).toBeGreaterThan(12);
  await rm(folder, { recursive: true, force: true });
}, 240_000);
