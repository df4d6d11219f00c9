import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { EvidenceStorage } from './evidence-storage.ts';
import { folderStorage } from './folder-storage.ts';

/**
 * The storage that `--evidence` or UNSOLICITED_EVIDENCE names: a folder, or s3://bucket/prefix. By
 * default the folder `cases` in the data folder, where copies of an S3 store lie as well.
 */
export async function openStorage(
  named: string | undefined,
  data: string,
): Promise<EvidenceStorage> {
  const place = named ?? process.env.UNSOLICITED_EVIDENCE;
  const local = join(data, 'cases');
  if (!place) return folderStorage(local);
  if (!/^[a-z][a-z0-9+.-]+:/i.test(place)) return folderStorage(place);
  const parts = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(place);
  if (!parts) {
    throw new Failure(`evidence: "${place}" is no place; name a folder, or s3://bucket/prefix`);
  }
  const { s3Storage } = await import('./s3-storage.ts');
  const prefix = (parts[2] ?? '').replace(/\/*$/, '');
  return s3Storage({ bucket: parts[1] ?? '', prefix: prefix && `${prefix}/`, local });
}
