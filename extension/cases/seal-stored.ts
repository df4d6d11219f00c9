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
import { fileOf, observationsOf, visitPath, visitsOf } from './read-case.ts';
import { signingKey } from './signing-key.ts';
import { ofCase, openStore, type StoredFile } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** Every file of a sealed case, by its path. */
export type SealedCase = { name: string; fingerprint: string; files: Map<string, Blob> };

/**
 * Seals a case as it stands: assesses it, writes its report, lists every file, signs the list, and
 * enters each step in the ledger. One that has not changed since its last seal is left as it is.
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

    if ((await ledgerEntries(caseId)).at(-1)?.kind !== 'seal') {
      const observations = await observationsOf(caseId);
      const value = caseFile(stored.case, observations);
      const { firm } = value;
      await write('case-opened', { firm }, new Map([[layout.case, toJson(value)]]));
      const assessment = await assessCase(value, observations);
      const { verdict, score, findings } = assessment;
      const rules = await enterTools(caseId, enter);
      const signals = catalogue.length;
      const found = { verdict, score, findings: findings.length, signals, rules };
      await write('assessment', found, new Map([[layout.assessment, toJson(assessment)]]));
      const skipped = (await visitsOf(caseId)).map(({ record }) => record);
      const report = renderReport({
        case: value,
        assessment,
        observations,
        previews: await previewsOf(caseId, observations),
        decisions: latestDecisions(await ledgerEntries(caseId)),
        skipped: skipped.filter(({ outcome }) => outcome === 'skipped'),
        writtenAt: new Date().toISOString(),
      });
      await write('report', {}, new Map([[layout.report, report]]));
      const now = await filesOf(caseId);
      const seal = nextSeal([...now.keys()].flatMap((path) => sealOf(path) ?? []));
      const made = await sealFiles(
        {
          title: name,
          created: new Date().toISOString(),
          resources: await resourcesOf(now),
        },
        key.pair,
        webSha256,
      );
      const inCase = [...made.files].map(
        ([file, bytes]) => [`${layout.seals}/${seal}/${file}`, bytes] as const,
      );
      await write('seal', { seal, key: key.fingerprint }, new Map(inCase));
    }
    return { name, fingerprint: key.fingerprint, files: await filesOf(caseId) };
  });
}

/** Every file of a case as an export has it, the record of visits and the ledger included, sorted. */
async function filesOf(caseId: string): Promise<Map<string, Blob>> {
  const stored = await (await openStore()).getAll('files', ofCase(caseId));
  const entries = await ledgerEntries(caseId);
  const records = new Map((await visitsOf(caseId)).map(({ id, record }) => [id, record]));
  // In the order of the ledger, so that the record only ever grows at its end.
  const order = entries.flatMap(({ kind, about }) => (/^visit/.test(kind) ? [about.visit] : []));
  const lines = order.flatMap((id) => records.get(String(id)) ?? []);
  const files = new Map(stored.map(({ path, content }) => [path, content]));
  files.set(layout.visitRecords, textOf(lines.map((record) => JSON.stringify(record))));
  files.set(layout.ledger, textOf(await ledgerLines(caseId)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(lines: readonly string[]): Blob {
  return new Blob(lines.map((line) => `${line}\n`));
}

async function resourcesOf(files: ReadonlyMap<string, Blob>) {
  const resources = [];
  for (const [path, content] of files) {
    if (sealOf(path) !== undefined) continue;
    const hash = `sha256:${await webSha256(content)}`;
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
): Promise<ReportInput['previews']> {
  const previews: Record<string, Preview> = {};
  for (const { visit, captures } of observations) {
    const capture = captures.find(({ kind }) => kind === 'preview');
    const file = capture && (await fileOf(caseId, visitPath(visit.id, capture.file)));
    if (!file) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const dataUri = `data:image/webp;base64,${toBase64(bytes)}`;
    previews[visit.id] = { dataUri, scale: capture.scale ?? 1 };
  }
  return previews;
}
