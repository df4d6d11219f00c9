import type { Stop } from '../../shared/case/case.ts';
import { byBeginning } from '../../shared/case/run.ts';
import { pageOf } from '../../shared/changes/page-of.ts';
import { readCase, readRecords } from '../evidence/read-case.ts';
import { storedChanges } from './kept-changes.ts';

/** Pages that a run visits again for the sake of what earlier runs found on them. */
const most = 40;

/**
 * The pages on which earlier runs of a case found what points towards solicitation, as stops. A page
 * that nothing links to any more would not be visited, and nobody would learn that it is gone.
 */
export async function pagesShownBefore(
  folder: string,
  run: string | undefined,
  stops: readonly Stop[],
): Promise<Stop[]> {
  if (run === undefined) return [];
  const { runs } = await readCase(folder, run);
  const before = runs.filter((name) => byBeginning(name, run) < 0).at(-1);
  if (before === undefined) return [];
  const { observations, assessment } = await readCase(folder, before);
  const counts = ({ points, strength }: { points: string; strength: string }) =>
    points === 'towards' && strength !== 'context';
  const visits = new Set(assessment?.findings.filter(counts).map(({ visit }) => visit));
  const lately = observations.filter(({ visit }) => visits.has(visit.id));
  const earlier = (await storedChanges(folder))?.findings.filter(counts) ?? [];
  const wanted = new Set([
    ...lately.map(({ visit }) => pageOf(visit.stop)),
    ...earlier.map(({ page }) => pageOf(page)),
  ]);
  for (const { url } of stops) wanted.delete(pageOf(url));
  const found: Stop[] = [];
  for (const { url, role } of await readRecords(folder)) {
    if (found.length < most && wanted.delete(pageOf(url))) found.push({ url, role });
  }
  return found;
}
