import type { Decision } from '../../shared/case/decision.ts';
import { latestDecisions } from '../../shared/case/latest-decisions.ts';
import { layout } from '../../shared/case/layout.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { ledgerEntries } from './change-case.ts';
import { ofCase, openStore, type StoredCase, type StoredVisit } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** Every case of this browser, the one changed last first. */
export async function listCases(): Promise<StoredCase[]> {
  const cases = await (await openStore()).getAll('cases');
  return cases.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** The visits of a case in the order in which they were made, those that were taken out of it too. */
export async function visitsOf(caseId: string): Promise<StoredVisit[]> {
  const visits = await (await openStore()).getAll('visits', ofCase(caseId));
  return visits.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
}

/** Whether a visit is still in its case. */
export function isKept({ takenOut }: StoredVisit): boolean {
  return takenOut !== true;
}

/** A file of a case; undefined where it has none of that path. */
export async function fileOf(caseId: string, path: string): Promise<Blob | undefined> {
  return (await (await openStore()).get('files', [caseId, path]))?.content;
}

/** The latest decision on each finding of a case. */
export async function decisionsOf(caseId: string): Promise<Decision[]> {
  return latestDecisions(await ledgerEntries(caseId));
}

/** Path of a file of a visit in its case. */
export function visitPath(visit: string, file: string): string {
  return `${layout.visits}/${visit}/${file}`;
}

/**
 * What a visit saw, parsed as from any file; undefined where its capture was interrupted, or it was
 * taken out. Throws words that name a file which is not what was captured.
 */
export async function observationOf(
  caseId: string,
  visit: string,
): Promise<Observation | undefined> {
  const path = visitPath(visit, layout.observation);
  const file = await (await openStore()).get('files', [caseId, path]);
  if (!file) return undefined;
  try {
    if ((await webSha256(file.content)) !== file.sha256) throw new Error('not what was captured');
    return Observation.parse(JSON.parse(await file.content.text()));
  } catch {
    throw new Error(`${path} cannot be read`);
  }
}

/**
 * What the visits of a case saw, in the order in which they were made, and the paths of observations
 * that can no longer be read.
 */
export async function observationsOf(
  caseId: string,
): Promise<{ observations: Observation[]; unread: string[] }> {
  const observations: Observation[] = [];
  const unread: string[] = [];
  for (const { id } of await visitsOf(caseId)) {
    try {
      const observation = await observationOf(caseId, id);
      if (observation) observations.push(observation);
    } catch {
      unread.push(visitPath(id, layout.observation));
    }
  }
  return { observations, unread };
}
