import { open } from 'node:fs/promises';
import type { Certificate } from 'pkijs';
import { layout } from '../../../shared/case/layout.ts';
import { Failure } from '../../failure.ts';
import { openZip } from '../../saved/open-zip.ts';
import { savedSource } from '../../saved/saved-source.ts';
import { caseInZip, type OpenBundle } from '../verify/case-in-zip.ts';
import type { ReadRange } from '../verify/stored-pieces.ts';
import type { Fault, Verified } from '../verify/verified.ts';
import { verifyFiles } from '../verify/verify-files.ts';
import { checkContainer } from './check-container.ts';
import { checkIndex } from './check-index.ts';
import { checkPackage } from './check-package.ts';

/**
 * Verifies a zip file with a case in it without unpacking it to a disk. A bundle (WACZ): the zip itself,
 * its package and signature, its index, and the case in it as a folder is verified. A zip of a case
 * folder, as the extension exports one: the case.
 */
export async function verifyBundle(
  input: string,
  roots?: readonly Certificate[],
): Promise<Verified> {
  const { zip, close } = await openZip(await savedSource(input));
  const handle = await open(input);
  const range: ReadRange = async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const bundle = await caseInZip(zip, range, input);
    if (!bundle.disk.files.has(layout.case) && bundle.faults.length === 0) {
      throw new Failure(`${input}: holds no case.json; only bundles of a case can be verified`);
    }
    const { size } = await handle.stat();
    const container =
      bundle.faults.length === 0 ? await checkContainer(bundle, range, size, input) : [];
    if (bundle.kind === 'folder') {
      return await verifyFolder(bundle, input, roots, container.length > 0);
    }
    bundle.faults.push(...container);
    return await verifyOpen(bundle, input, range, roots);
  } finally {
    await handle.close();
    await close();
  }
}

/** A zip of a case folder proves what the folder proves, whoever packed it. */
async function verifyFolder(
  bundle: OpenBundle,
  input: string,
  roots: readonly Certificate[] | undefined,
  repacked: boolean,
): Promise<Verified> {
  const verified = await verifyFiles(bundle.disk, input, roots);
  const faults = once([...bundle.faults, ...verified.faults]);
  if (faults.length > 0) return { ...verified, grade: 'faulty', grades: [], faults };
  const remarks = bundle.foreign || repacked ? ['the zip file was packed by another program'] : [];
  return { ...verified, remarks: [...verified.remarks, ...remarks] };
}

async function verifyOpen(
  bundle: OpenBundle,
  input: string,
  range: ReadRange,
  roots: readonly Certificate[] | undefined,
): Promise<Verified> {
  const own = await checkPackage(bundle);
  const verified = await verifyFiles(bundle.disk, input, roots);
  const index = await checkIndex(bundle, range);
  const faults = once([...bundle.faults, ...own.faults, ...index, ...verified.faults]);
  if (faults.length > 0) return { ...verified, grade: 'faulty', grades: [], faults };
  const { fingerprint } = own;
  const same = verified.grades.includes(`signed by key ${fingerprint}`);
  const remarks = same ? [] : [`the bundle itself was signed by another key, ${fingerprint}`];
  return { ...verified, remarks: [...verified.remarks, ...remarks] };
}

function once(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ file, kind, because }) => {
    const key = kind === 'broken' ? `${file} ${because}` : `${file} ${kind}`;
    return !seen.has(key) && seen.add(key);
  });
}
