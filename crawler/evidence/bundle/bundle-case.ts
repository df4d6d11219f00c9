import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileName } from '../../../shared/case/file-name.ts';
import { layout } from '../../../shared/case/layout.ts';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { tool } from '../../../shared/observation/tool.ts';
import type { DataPackage, Resource } from '../../../shared/seal/data-package.ts';
import { signDigest } from '../../../shared/seal/sign-digest.ts';
import { toJson } from '../../../shared/seal/to-json.ts';
import { Failure } from '../../failure.ts';
import { readCase } from '../read-case.ts';
import { filesOf } from '../seal/files-of.ts';
import type { SigningKey } from '../seal/keys.ts';
import { sha256 } from '../sha256.ts';
import { bundleNames, isArchive, nameInBundle } from './bundle-names.ts';
import { indexArchive } from './index-archive.ts';
import { pagesList } from './pages-list.ts';
import { type ZipFile, zipFile } from './zip-file.ts';

/** A bundle that was written, and what a reader of it has to know. */
export type Bundle = { file: string; bytes: number; remarks: string[] };

/**
 * Writes a case as one WACZ 1.1.1 file: the visits' WARC files with their index, the list of pages,
 * and every other file of the case under its own path, so that the case verifies from it. The caller
 * has sealed the case.
 */
export async function bundleCase(folder: string, key: SigningKey): Promise<Bundle> {
  const name = fileName(basename(resolve(folder)));
  const file = join(folder, `${name}.wacz`);
  const draft = `${file}.${randomUUID()}.tmp`;
  const zip = await zipFile(draft);
  try {
    const remarks = await fill(zip, folder, key);
    await zip.end();
    await rename(draft, file);
    return { file, bytes: (await stat(file)).size, remarks };
  } catch (fault) {
    await zip.abandon();
    await rm(draft, { force: true });
    throw fault;
  }
}

async function fill(zip: ZipFile, folder: string, key: SigningKey): Promise<string[]> {
  const { case: value, observations } = await readCase(folder, 'all');
  const { files, seals } = await filesOf(folder);
  const resources: Resource[] = [];
  const remarks: string[] = [];
  const lines: string[] = [];
  const times = new Map<string, string>();
  const pages = new Map(observations.map(({ visit, arrival }) => [visit.id, arrival.final]));
  for (const path of [...files.map((each) => each.path), ...seals]) {
    const name = nameInBundle(path);
    if (name === undefined) {
      throw new Failure(`${join(folder, path)}: a bundle has that name for itself; rename it`);
    }
    resources.push(await zip.add(name, { file: join(folder, path) }));
    if (!isArchive(name)) continue;
    const visit = basename(name, '.warc.gz');
    try {
      for await (const record of indexArchive(
        createReadStream(join(folder, path)),
        basename(name),
      )) {
        lines.push(record.line);
        const isPage = record.status === '200' && record.url === pages.get(visit);
        if (isPage && !times.has(visit)) times.set(visit, isoOf(record.timestamp));
      }
    } catch (fault) {
      const because = wordsOfFault(fault);
      remarks.push(`visit ${visit}: ${layout.warc} is not indexed to its end: ${because}`);
    }
  }
  remarks.push(...withoutArchive(pages.keys(), resources));
  lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  resources.push(await zip.add(bundleNames.index, lines.join('')));
  resources.push(await zip.add(bundleNames.pages, pagesList(observations, times)));
  const created = new Date().toISOString();
  const contents: DataPackage = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: value.firm.name,
    created,
    software: tool,
    resources,
  };
  const bytes = toJson(contents);
  await zip.add(bundleNames.dataPackage, bytes);
  const digest = await signDigest(`sha256:${sha256(bytes)}`, key.pair, created);
  await zip.add(bundleNames.digest, toJson(digest));
  return remarks;
}

function withoutArchive(visits: Iterable<string>, resources: readonly Resource[]): string[] {
  const names = new Set(resources.map(({ path }) => path));
  const without = [...visits].filter((visit) => !names.has(`archive/${visit}.warc.gz`));
  if (without.length === 0) return [];
  return [
    `${without.length} visit(s) have no ${layout.warc} and cannot be replayed: ${without.join(', ')}`,
  ];
}

/** 20260102030405 as ISO 8601. */
function isoOf(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
}
