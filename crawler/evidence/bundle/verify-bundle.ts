import { open } from 'node:fs/promises';
import type { Certificate } from 'pkijs';
import { layout } from '../../../shared/case/layout.ts';
import { Failure } from '../../failure.ts';
import { openZip } from '../../saved/open-zip.ts';
import { savedSource } from '../../saved/saved-source.ts';
import { caseInWacz, type OpenBundle } from '../verify/case-in-wacz.ts';
import type { ReadRange } from '../verify/stored-pieces.ts';
import type { Fault, Verified } from '../verify/verified.ts';
import { verifyFiles } from '../verify/verify-files.ts';
import { pathInCase } from './bundle-names.ts';
import { checkContainer } from './check-container.ts';
import { checkIndex } from './check-index.ts';
import { checkPackage } from './check-package.ts';

/**
 * Verifies a case that an extension exported as a zip: the zip itself, and the case in it as a folder
 * is verified. It has no package of its own: its seals answer for it.
 */
export async function verifyZip(input: string, roots?: readonly Certificate[]): Promise<Verified> {
  return openAnd(input, async (bundle) => {
    for (const file of bundle.entries.keys()) {
      if (pathInCase(file) === file) continue;
      bundle.faults.push({ file, kind: 'extra', because: 'no file of a case has that name' });
    }
    const verified = await verifyFiles(bundle.disk, input, roots);
    const faults = once([...bundle.faults, ...verified.faults]);
    if (faults.length === 0) return verified;
    return { ...verified, grade: 'faulty', grades: [], faults };
  });
}

/**
 * Verifies a bundle without unpacking it to a disk: the zip itself, its package and signature, its
 * index, and the case in it as a folder is verified.
 */
export async function verifyBundle(
  input: string,
  roots?: readonly Certificate[],
): Promise<Verified> {
  return openAnd(input, (bundle, range) => verifyOpen(bundle, input, range, roots));
}

async function openAnd(
  input: string,
  verify: (bundle: OpenBundle, range: ReadRange) => Promise<Verified>,
): Promise<Verified> {
  const { zip, close } = await openZip(await savedSource(input));
  const handle = await open(input);
  const range: ReadRange = async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const bundle = await caseInWacz(zip, range, input);
    if (bundle.faults.length === 0) {
      const { size } = await handle.stat();
      bundle.faults.push(...(await checkContainer(bundle, range, size, input)));
    }
    if (!bundle.disk.files.has(layout.case) && bundle.faults.length === 0) {
      throw new Failure(`${input}: holds no case.json; only bundles of a case can be verified`);
    }
    return await verify(bundle, range);
  } finally {
    await handle.close();
    await close();
  }
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
