import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { keptChanges } from '../../../crawler/changes/kept-changes.ts';
import { pagesShownBefore } from '../../../crawler/changes/pages-shown-before.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { polish, site } from '../../shared/changes/sample-runs.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';

it('a run visits the pages again on which earlier ones found something', async () => {
  const front = { words: ['About the team behind it, and where they work'], button: 'Read more' };
  const folder = await caseOfRuns([
    { day: 1, met: [front, { path: '/pl', words: polish }] },
    { day: 8, met: [front, { path: '/pl', arrival: { status: 404 } }] },
    { day: 15, met: [front] },
  ]);
  try {
    const stops = [{ url: `${site}/`, role: 'own' as const }];
    const again = [{ url: `${site}/pl`, role: 'own' }];
    expect(await pagesShownBefore(folder, undefined, stops)).toEqual([]);
    expect(await pagesShownBefore(folder, '20261108T060000Z', stops)).toEqual(again);
    // Also after a run that found the page gone, so that it is known when it comes back.
    await keptChanges(folder, await readCase(folder));
    expect(await pagesShownBefore(folder, '20261115T060000Z', stops)).toEqual(again);
    expect(
      await pagesShownBefore(folder, '20261115T060000Z', [{ url: `${site}/pl`, role: 'own' }]),
    ).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
