import type * as z from 'zod/mini';
import { Case } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { Manifest } from '../../shared/case/manifest.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { checkLedger } from '../../shared/seal/check-ledger.ts';
import { lostFiles } from '../../shared/seal/lost-files.ts';
import { sealedEntries } from '../../shared/seal/sealed-entries.ts';
import { filesTakenOut, takenOutOf } from '../../shared/seal/taken-out.ts';
import type { ComparedVisit, LoadedCase } from '../cases/store.ts';
import { webSha256 } from '../cases/web-sha256.ts';
import { checkLatestSeal } from './check-seals.ts';
import type { PickedFiles } from './picked-files.ts';

const mostVisits = 3_000;
/** Observations and small pictures of a case together, in bytes. */
const mostBytes = 400 * 1024 * 1024;

/**
 * Checks a case to compare with: its ledger, its seal and the hash of each file that is taken over.
 * Throws words that name what is wrong.
 */
export async function checkCase(files: PickedFiles): Promise<LoadedCase> {
  const value = await parsed(files, layout.case, Case);
  const ledger = await (await files.read(layout.ledger)).text();
  const { entries, faults } = await checkLedger(ledger, webSha256);
  if (faults.length > 0) throw new Error(`${layout.ledger}: ${faults[0]}`);
  const seal = await checkLatestSeal(files, entries);
  const said = new Map(entries.flatMap(({ about }) => Object.entries(about.files ?? {})));
  await check(files, layout.case, said.get(layout.case), 'the ledger');
  const out = takenOutOf(sealedEntries(entries)).flatMap(filesTakenOut);
  const gone = new Set([...lostFiles(entries).keys(), ...out]);
  // Those that the ledger names too, so that one which was taken out is missed.
  const ids = new Set(
    [...files.paths, ...said.keys()].flatMap(
      (path) => /^visits\/([^/]+)\/manifest\.json$/.exec(path)?.[1] ?? [],
    ),
  );
  if (ids.size > mostVisits) throw new Error(`it holds more than ${mostVisits} visits`);
  const visits: ComparedVisit[] = [];
  let bytes = 0;
  for (const id of [...ids].sort()) {
    const needed = [layout.manifest, layout.observation].map((file) => pathOf(id, file));
    if (needed.some((path) => gone.has(path) && !files.paths.includes(path))) continue;
    const visit = await visitOf(files, id, said);
    bytes += visit.size;
    if (bytes > mostBytes) throw new Error('its visits are larger than 400 MB together');
    visits.push(visit.visit);
  }
  return {
    id: crypto.randomUUID(),
    name: value.firm.name,
    file: files.name,
    loadedAt: new Date().toISOString(),
    proof: ['ledger intact', seal],
    visits,
  };
}

async function visitOf(files: PickedFiles, id: string, said: ReadonlyMap<string, string>) {
  const path = (file: string) => pathOf(id, file);
  await check(files, path(layout.manifest), said.get(path(layout.manifest)), 'the ledger');
  const manifest = await parsed(files, path(layout.manifest), Manifest);
  const hashes = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]));
  await check(files, path(layout.observation), hashes.get(layout.observation), 'the manifest');
  const observation = await parsed(files, path(layout.observation), Observation);
  if (observation.visit.id !== id)
    throw new Error(`${path(layout.observation)} is of another visit`);
  const preview = observation.captures.find(({ kind }) => kind === 'preview');
  const size = JSON.stringify(observation).length;
  if (!preview || !files.paths.includes(path(layout.preview))) {
    return { visit: { observation }, size };
  }
  await check(files, path(layout.preview), hashes.get(layout.preview), 'the manifest');
  const image = new Blob([await (await files.read(path(layout.preview))).arrayBuffer()]);
  return {
    visit: { observation, picture: { image, scale: preview.scale ?? 1 } },
    size: size + image.size,
  };
}

function pathOf(visit: string, file: string): string {
  return `${layout.visits}/${visit}/${file}`;
}

/** Whether a file is the one that the ledger or a manifest names. */
async function check(
  files: PickedFiles,
  path: string,
  hash: string | undefined,
  who: string,
): Promise<void> {
  if (hash === undefined) throw new Error(`${path}: ${who} does not know it`);
  if ((await webSha256(await files.read(path))) === hash) return;
  throw new Error(`${path}: changed since it was captured (${who} names another hash)`);
}

async function parsed<Schema extends z.ZodMiniType>(
  files: PickedFiles,
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await (await files.read(path)).text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${path}: not whole JSON`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(
    `${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`,
  );
}
