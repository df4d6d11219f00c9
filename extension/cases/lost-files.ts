import type { VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { takenOutInWords, takenOutOf } from '../../shared/seal/taken-out.ts';
import type { Enter } from './change-case.ts';
import { ledgerEntries } from './change-case.ts';
import { visitsOf } from './read-case.ts';
import { ofCase, openStore } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** Files of visits as they are now, by path: the hash of each, or of a lost one the hash that it had. */
export type FoundFiles = { whole: Map<string, string>; lost: Map<string, string> };

/** Hashes the files of a case's visits: one that is no longer what was captured is lost. */
export async function findLost(caseId: string): Promise<FoundFiles> {
  const found: FoundFiles = { whole: new Map(), lost: new Map() };
  for (const { path, content, sha256 } of await (await openStore()).getAll(
    'files',
    ofCase(caseId),
  )) {
    if (visitIn(path) === undefined) continue;
    const now = await webSha256(content).catch(() => undefined);
    found[now === sha256 ? 'whole' : 'lost'].set(path, sha256);
  }
  return found;
}

/** Enters lost files in the ledger, visit by visit, unless it tells of them already. */
export async function enterLost(
  caseId: string,
  lost: ReadonlyMap<string, string>,
  enter: Enter,
): Promise<void> {
  const entries = await ledgerEntries(caseId);
  const told = new Set(entries.flatMap(({ about }) => Object.keys(about.lost ?? {})));
  const byVisit = new Map<string, [string, string][]>();
  for (const [path, sha256] of lost) {
    const visit = visitIn(path);
    if (visit === undefined || told.has(path)) continue;
    byVisit.set(visit, [...(byVisit.get(visit) ?? []), [path, sha256]]);
  }
  for (const [visit, files] of byVisit) {
    const names = files.map(([path]) => path.split('/').at(-1)).join(', ');
    const because = `It was captured, but the browser lost what it kept of it: ${names}.`;
    await enter(
      { kind: 'lost', about: { visit, because, lost: Object.fromEntries(files) } },
      () => [],
    );
  }
}

/**
 * The record of visits, line by line in the order of the ledger, so that it only ever grows at its
 * end. A visit that lost what it saw, or was taken out, is one that is missing, from then on.
 */
export async function recordsOf(caseId: string): Promise<VisitRecord[]> {
  const records = new Map((await visitsOf(caseId)).map(({ id, record }) => [id, record]));
  return (await ledgerEntries(caseId)).flatMap((entry): VisitRecord[] => {
    const { kind, about } = entry;
    const record = records.get(String(about.visit));
    if (!record) return [];
    if (kind === 'visit' || kind === 'visit-skipped') return [record];
    const [out] = takenOutOf([entry]);
    if (out) return [{ ...record, outcome: 'skipped', because: takenOutInWords(out) }];
    if (kind !== 'lost' || !losesVisit(about)) return [];
    return [{ ...record, outcome: 'skipped', because: String(about.because) }];
  });
}

/** Whether a visit can no longer be assessed without these. */
function losesVisit({ visit, lost = {} }: LedgerEntry['about']): boolean {
  return [layout.observation, layout.manifest].some(
    (file) => `${layout.visits}/${visit}/${file}` in lost,
  );
}

/** Id of the visit that a file belongs to. */
function visitIn(path: string): string | undefined {
  return path.startsWith(`${layout.visits}/`) ? path.split('/')[1] : undefined;
}
