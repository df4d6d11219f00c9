import type { VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Manifest } from '../../shared/case/manifest.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { changeCase } from './change-case.ts';
import { visitPath } from './read-case.ts';
import { type BegunCapture, openStore, type StoredFile } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** What a capture brings home: the observation, and the files that it names. */
export type CapturedPage = { observation: Observation; files: ReadonlyMap<string, Blob> };

/** Puts a captured page into a case: all of its files, its record and its line in the ledger, or nothing. */
export async function keepVisit(caseId: string, { observation, files }: CapturedPage) {
  const { visit, arrival, problems, parts } = observation;
  const contents = new Map(files);
  contents.set(layout.observation, jsonBlob(observation));
  const manifest: Manifest = { version: 1, visit: visit.id, files: [] };
  const stored: StoredFile[] = [];
  for (const [file, content] of contents) {
    const sha256 = await webSha256(content);
    manifest.files.push({ file, sha256, bytes: content.size });
    stored.push({ caseId, path: visitPath(visit.id, file), content, sha256 });
  }
  const content = jsonBlob(manifest);
  const path = visitPath(visit.id, layout.manifest);
  const sha256 = await webSha256(content);
  stored.push({ caseId, path, content, sha256 });
  const { stop: url, role, startedAt, finishedAt } = visit;
  const record: VisitRecord = { id: visit.id, url, role, persona: '', outcome: arrival.outcome };
  const about = {
    visit: visit.id,
    outcome: arrival.outcome,
    startedAt,
    finishedAt,
    files: { [path]: sha256 },
  };
  await changeCase(caseId, { kind: 'visit', about }, (change) => [
    ...stored.map((file) => change.objectStore('files').add(file)),
    change.objectStore('visits').add({
      caseId,
      id: visit.id,
      record,
      title: parts.document?.title ?? '',
      takenAt: startedAt,
      missing: missingOf(problems),
    }),
    change.objectStore('captures').delete(visit.id),
  ]);
}

/** Notes that a capture has begun, so that one which never ends is not forgotten. */
export async function beginCapture(begun: Omit<BegunCapture, 'startedAt'>): Promise<void> {
  const startedAt = new Date().toISOString();
  await (await openStore()).put('captures', { ...begun, startedAt });
}

/** Records a capture that brought nothing home: in the case it is missing, with its reason. */
export async function recordMissing(id: string, because: string): Promise<void> {
  const begun = await (await openStore()).get('captures', id);
  if (!begun) return;
  const { caseId, url, role = 'own', startedAt } = begun;
  const record: VisitRecord = { id, url, role, persona: '', outcome: 'skipped', because };
  await changeCase(
    caseId,
    { kind: 'visit-skipped', about: { visit: id, url, because } },
    (change) => [
      change.objectStore('visits').add({
        caseId,
        id,
        record,
        title: '',
        takenAt: startedAt,
        missing: {},
      }),
      change.objectStore('captures').delete(id),
    ],
  );
}

/** What was to be captured and is missing, with the reasons. */
export function missingOf(problems: Observation['problems']): Record<string, string> {
  const captures = Object.entries(problems).filter(([name]) => name.startsWith('capture:'));
  return Object.fromEntries(captures.map(([name, because]) => [name.slice(8), because]));
}

function jsonBlob(value: unknown): Blob {
  return new Blob([toJson(value)], { type: 'application/json' });
}
