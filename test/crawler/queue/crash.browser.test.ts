import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashWorkers } from '../support/crash-workers.ts';

// The same with 600 visits: npm run bench:workers.
test('workers that are killed lose no visit and make none twice, also when the database restarts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-crash-'));
  const after = await crashWorkers({
    folder,
    firms: 4,
    pages: 3,
    personas: ['de', 'fr'],
    workers: 2,
    concurrency: 2,
    killEvery: 6,
    kills: 2,
    restartAt: 9,
  });
  expect(after).toMatchObject({
    kills: 2,
    died: 0,
    runs: { open: 0, done: 4 },
    givenUp: 0,
    indexOnly: [],
    folderOnly: [],
    doubled: [],
    lost: [],
    faults: [],
  });
  expect(after.visits).toBeGreaterThan(16);
  await rm(folder, { recursive: true, force: true });
}, 600_000);
