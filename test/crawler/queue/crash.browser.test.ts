import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashWorkers } from '../support/crash-workers.ts';

// The same with 600 visits and 29 kills: npm run bench:workers.
test('a worker that is killed loses no visit and makes none twice, also when the database restarts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-crash-'));
  const after = await crashWorkers({
    folder,
    firms: 2,
    pages: 2,
    personas: ['de', 'fr'],
    workers: 2,
    concurrency: 2,
    killEvery: 3,
    kills: 1,
    restartAt: 5,
  });
  expect(after).toMatchObject({
    kills: 1,
    died: 0,
    runs: { open: 0, done: 2 },
    givenUp: 0,
    indexOnly: [],
    folderOnly: [],
    doubled: [],
    lost: [],
    faults: [],
  });
  expect(after.visits).toBeGreaterThan(6);
  await rm(folder, { recursive: true, force: true });
}, 600_000);
