import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { layout } from '../../../shared/case/layout.ts';
import { hashFile } from '../seal/hash-file.ts';
import { checkStored } from './check-stored.ts';
import type { EvidenceStorage } from './evidence-storage.ts';

/** Files that grow with each visit. */
const history = [layout.case, layout.ledger, layout.visitRecords];
/** Larger files go up in parts of this size, so many bytes at a time. */
const partBytes = 8 * 1024 * 1024;

type Options = { bucket: string; prefix: string /** Copies on this machine. */; local: string };

/**
 * An S3-compatible store. Each file is checked after it went up: by the store's own SHA-256 where it
 * keeps one, else by reading it back. A visit's manifest goes last: without it the visit is not there.
 */
export function s3Storage({ bucket, prefix, local }: Options): EvidenceStorage {
  const custom = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  // Stores other than Amazon's have no host name for each bucket.
  const client = new S3Client({ forcePathStyle: custom !== undefined });
  const known = new Map<string, string>();
  const folder = (caseId: string) => join(local, caseId);
  const keyOf = (caseId: string, path: string) => `${prefix}${caseId}/${path}`;

  const list = async (start: string) => {
    const found: { key: string; bytes: number }[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: start, ContinuationToken: token }),
      );
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key !== undefined) found.push({ key: Key, bytes: Size ?? 0 });
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
    return found;
  };
  const download = async (key: string, file: string) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.tmp`;
    await pipeline(Body as Readable, createWriteStream(draft));
    await rename(draft, file);
    known.set(file, await hashFile(file));
  };
  const upload = async (file: string, key: string) => {
    const sha256 = await hashFile(file);
    const body = createReadStream(file);
    const params = { Bucket: bucket, Key: key, Body: body, ChecksumAlgorithm: 'SHA256' as const };
    await new Upload({ client, params, partSize: partBytes, queueSize: 2 }).done();
    await checkStored(client, { bucket, key }, { sha256, bytes: (await stat(file)).size });
    known.set(file, sha256);
  };
  const bringAll = async (caseId: string, start: string, wanted = (_: string) => true) => {
    const root = keyOf(caseId, '');
    for (const { key, bytes } of await list(keyOf(caseId, start))) {
      const path = key.slice(root.length);
      if (!wanted(path)) continue;
      const file = join(folder(caseId), path);
      const here = await stat(file).catch(() => undefined);
      // What is in a visit's folder never changes; all else may have.
      if (path.startsWith(`${layout.visits}/`) && here?.size === bytes) continue;
      await download(key, file);
    }
  };
  const keepFiles = async (caseId: string, paths: readonly string[]) => {
    for (const path of paths) {
      const file = join(folder(caseId), path);
      if (known.get(file) !== (await hashFile(file))) await upload(file, keyOf(caseId, path));
    }
  };

  return {
    name: `s3://${bucket}/${prefix}`,
    address: (caseId) => `s3://${bucket}/${prefix}${caseId}`,
    folder,
    cases: async () => {
      const ends = `/${layout.case}`;
      const keys = (await list(prefix)).map(({ key }) => key.slice(prefix.length));
      return keys
        .filter((key) => /^[^/]+\/[^/]+$/.test(key) && key.endsWith(ends))
        .map((key) => key.slice(0, -ends.length));
    },
    has: async (caseId) => {
      const asked = new HeadObjectCommand({ Bucket: bucket, Key: keyOf(caseId, layout.case) });
      return client.send(asked).then(() => true, unlessMissing);
    },
    visitsNamed: async (caseId, start) => {
      const root = keyOf(caseId, `${layout.visits}/`);
      const found = await list(`${root}${start}`);
      const ends = `/${layout.manifest}`;
      return found
        .filter(({ key }) => key.endsWith(ends))
        .map(({ key }) => key.slice(root.length, -ends.length))
        .sort();
    },
    bring: async (caseId, what) => {
      if (what === 'case') return bringAll(caseId, '');
      if (what === 'reading') return bringAll(caseId, '', isRead);
      if (typeof what === 'object') return bringAll(caseId, `${layout.visits}/${what.visit}/`);
      for (const path of what === 'changes' ? [layout.changes] : history) {
        await download(keyOf(caseId, path), join(folder(caseId), path)).catch(unlessMissing);
      }
    },
    keep: async (caseId, what) => {
      if (what === 'history') return keepFiles(caseId, history);
      const root = folder(caseId);
      if (what === 'case') {
        const files = await filesIn(root);
        return keepFiles(
          caseId,
          files.filter((path) => !path.startsWith(`${layout.visits}/`)),
        );
      }
      const visit = `${layout.visits}/${what.visit}`;
      const files = (await filesIn(join(root, visit))).map((path) => `${visit}/${path}`);
      const manifest = `${visit}/${layout.manifest}`;
      return keepFiles(caseId, [...files.filter((path) => path !== manifest), manifest]);
    },
  };
}

/** Not a capture of a visit, nor a bundle, which holds them all. */
function isRead(path: string): boolean {
  if (path.endsWith('.wacz')) return false;
  if (!path.startsWith(`${layout.visits}/`)) return true;
  return path.endsWith(`/${layout.observation}`) || path.endsWith(`/${layout.manifest}`);
}

function unlessMissing(fault: { $metadata?: { httpStatusCode?: number } }): false {
  if (fault.$metadata?.httpStatusCode === 404) return false;
  throw fault;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(tmp|lock)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
