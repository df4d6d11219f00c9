import { latestDecisions } from '../../shared/case/latest-decisions.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { renderReport } from '../../shared/report/render-report.tsx';
import type { Preview, ReportInput } from '../../shared/report/report-input.ts';
import { toBase64 } from '../../shared/seal/base64.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { nextSeal } from '../../shared/seal/next-seal.ts';
import { sealFiles } from '../../shared/seal/seal-files.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import { say } from '../messages/say.ts';
import { assessCase } from './assess-case.ts';
import { caseFile } from './case-file.ts';
import { ledgerEntries, ledgerLines, withCase } from './change-case.ts';
import { enterTools } from './enter-tools.ts';
import { enterLost, findLost, recordsOf } from './lost-files.ts';
import { fileOf, observationsOf, visitPath } from './read-case.ts';
import { signingKey } from './signing-key.ts';
import { ofCase, openStore, type StoredFile } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** Every file of a sealed case by its path, and the paths of those that the browser lost. */
export type SealedCase = {
  name: string;
  fingerprint: string;
  files: Map<string, Blob>;
  lost: string[];
};

type Lost = ReadonlyMap<string, string>;

/**
 * Seals a case as it stands: assesses it, writes its report, lists every file, signs the list, and
 * enters each step in the ledger. One that has not changed since its last seal is left as it is. Files
 * that the browser lost since they were captured are entered as lost and left out; the rest is sealed.
 */
export async function sealStored(caseId: string): Promise<SealedCase> {
  const key = await signingKey();
  const stored = await (await openStore()).get('cases', caseId);
  if (!stored) throw new Error(say('case.gone'));
  const name = stored.case.firm.name;
  return withCase(caseId, async (enter) => {
    async function write(
      kind: LedgerEntry['kind'],
      about: Record<string, unknown>,
      contents: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>,
    ): Promise<void> {
      const made: StoredFile[] = [];
      const files: Record<string, string> = {};
      for (const [path, bytes] of contents) {
        const content = new Blob([bytes]);
        const sha256 = await webSha256(content);
        files[path] = sha256;
        made.push({ caseId, path, content, sha256 });
      }
      await enter({ kind, about: { ...about, files } }, (change) =>
        made.map((file) => change.objectStore('files').put(file)),
      );
    }

    const { whole, lost } = await findLost(caseId);
    await enterLost(caseId, lost, enter);
    if ((await ledgerEntries(caseId)).at(-1)?.kind !== 'seal') {
      const observations = await observationsLeft(caseId, lost);
      const entries = await ledgerEntries(caseId);
      const value = caseFile(stored.case, observations, [...lost.keys()], entries);
      const { firm } = value;
      await write('case-opened', { firm }, new Map([[layout.case, toJson(value)]]));
      const assessment = await assessCase(value, observations);
      const { verdict, score, findings } = assessment;
      const rules = await enterTools(caseId, enter);
      const signals = catalogue.length;
      const found = { verdict, score, findings: findings.length, signals, rules };
      await write('assessment', found, new Map([[layout.assessment, toJson(assessment)]]));
      const records = new Map((await recordsOf(caseId)).map((record) => [record.id, record]));
      const report = renderReport({
        case: value,
        assessment,
        observations,
        previews: await previewsOf(caseId, observations, lost),
        decisions: latestDecisions(await ledgerEntries(caseId)),
        skipped: [...records.values()].filter(({ outcome }) => outcome === 'skipped'),
        writtenAt: new Date().toISOString(),
      });
      await write('report', {}, new Map([[layout.report, report]]));
      const now = await filesOf(caseId, lost);
      const seal = nextSeal([...now.keys()].flatMap((path) => sealOf(path) ?? []));
      const made = await sealFiles(
        {
          title: name,
          created: new Date().toISOString(),
          resources: await resourcesOf(now, whole),
        },
        key.pair,
        webSha256,
      );
      const inCase = [...made.files].map(
        ([file, bytes]) => [`${layout.seals}/${seal}/${file}`, bytes] as const,
      );
      await write('seal', { seal, key: key.fingerprint }, new Map(inCase));
    }
    const files = await filesOf(caseId, lost);
    return { name, fingerprint: key.fingerprint, files, lost: [...lost.keys()] };
  });
}

/** What the visits saw of which nothing that an assessment needs was lost. */
async function observationsLeft(caseId: string, lost: Lost): Promise<Observation[]> {
  const { observations, unread } = await observationsOf(caseId);
  // It is what was captured, and still no observation: that is no fault of the disk.
  const strange = unread.find((path) => !lost.has(path));
  if (strange !== undefined) throw new Error(`${strange} cannot be read`);
  return observations.filter(({ visit }) => !lost.has(visitPath(visit.id, layout.manifest)));
}

/** Every file of a case as an export has it, the record of visits and the ledger included, sorted. */
async function filesOf(caseId: string, lost: Lost): Promise<Map<string, Blob>> {
  const stored = await (await openStore()).getAll('files', ofCase(caseId));
  const left = stored.filter(({ path }) => !lost.has(path));
  const files = new Map(left.map(({ path, content }) => [path, content]));
  const records = await recordsOf(caseId);
  files.set(layout.visitRecords, textOf(records.map((record) => JSON.stringify(record))));
  files.set(layout.ledger, textOf(await ledgerLines(caseId)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(lines: readonly string[]): Blob {
  return new Blob(lines.map((line) => `${line}\n`));
}

async function resourcesOf(files: ReadonlyMap<string, Blob>, hashes: ReadonlyMap<string, string>) {
  const resources = [];
  for (const [path, content] of files) {
    if (sealOf(path) !== undefined) continue;
    const hash = `sha256:${hashes.get(path) ?? (await webSha256(content))}`;
    resources.push({ name: path.split('/').at(-1) ?? path, path, hash, bytes: content.size });
  }
  return resources;
}

function sealOf(path: string): string | undefined {
  return path.startsWith(`${layout.seals}/`) ? path.split('/')[1] : undefined;
}

async function previewsOf(
  caseId: string,
  observations: readonly Observation[],
  lost: Lost,
): Promise<ReportInput['previews']> {
  const previews: Record<string, Preview> = {};
  for (const { visit, captures } of observations) {
    const capture = captures.find(({ kind }) => kind === 'preview');
    const path = capture && visitPath(visit.id, capture.file);
    const file = path && !lost.has(path) && (await fileOf(caseId, path));
    if (!file) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const dataUri = `data:image/webp;base64,${toBase64(bytes)}`;
    previews[visit.id] = { dataUri, scale: capture.scale ?? 1 };
  }
  return previews;
}
