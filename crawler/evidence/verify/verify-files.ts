import type { Certificate } from 'pkijs';
import { layout } from '../../../shared/case/layout.ts';
import { checkLedger } from '../../../shared/seal/check-ledger.ts';
import type { LedgerEntry } from '../../../shared/seal/ledger-entry.ts';
import { sha256 } from '../sha256.ts';
import type { CaseFiles } from './case-disk.ts';
import { checkGone, type Gone } from './check-gone.ts';
import { checkSaid, saidOf } from './check-said.ts';
import { checkSealed, strangers } from './check-sealed.ts';
import { type CheckedSeal, checkSeals } from './check-seals.ts';
import { checkVisits } from './check-visits.ts';
import type { Fault, Verified } from './verified.ts';

/**
 * Recomputes every hash, signature and timestamp of a case, offline: files against manifests,
 * manifests and all else against the ledger, the ledger against the seals, the seals against their
 * keys and tokens.
 */
export async function verifyFiles(
  disk: CaseFiles,
  input: string,
  roots?: readonly Certificate[],
): Promise<Verified> {
  const bytes = [...disk.files.values()].reduce((sum, size) => sum + size, 0);
  const size = { files: disk.files.size + disk.seals.length, bytes };
  const ledger = await disk.read(layout.ledger);
  if (ledger === undefined) {
    const fault: Fault = { file: layout.ledger, kind: 'missing', because: 'every case has one' };
    return { input, grade: 'faulty', grades: [], faults: [fault], remarks: [], ...size };
  }
  const checked = await checkLedger(ledger.toString('utf8'), sha256);
  const { entries, faults: broken, remarks } = checked;
  const said = saidOf(entries);
  const visits = await checkVisits(disk, said);
  const seals = await checkSeals(disk, entries, roots);
  const last = seals.at(-1);
  const current = !checked.cut && isCurrent(entries.at(-1)?.kind);
  const found: Fault[] = [
    ...broken.map((because): Fault => ({ file: layout.ledger, kind: 'broken', because })),
    ...visits.faults,
    ...(await checkSaid(disk, said)),
    ...seals.flatMap((seal) => seal.faults),
  ];
  for (const seal of seals) {
    if (seal.contents) {
      const which = { latest: seal === last, current };
      found.push(...(await checkSealed(disk, seal.contents, said, which)));
    }
  }
  if (last) found.push(...strangers(disk, last.contents, said, current));
  const gone = checkGone(disk, entries);
  found.push(...gone.faults);
  const faults = once(
    found.filter(({ file, kind }) => kind !== 'missing' || !gone.accounted.has(file)),
  );
  return {
    input,
    ...gradesOf(last, faults, { current, gone }),
    faults,
    remarks: [
      ...remarks,
      ...visits.remarks,
      ...gone.remarks,
      ...disk.left.map((file) => `${file}: left unfinished`),
    ],
    ...size,
  };
}

/** Whether nothing was entered after the last seal but timestamps and the bundle made of it. */
function isCurrent(last: LedgerEntry['kind'] | undefined): boolean {
  return last === 'seal' || last === 'timestamp';
}

function gradesOf(
  seal: CheckedSeal | undefined,
  faults: readonly Fault[],
  { current, gone }: { current: boolean; gone: Gone },
): Pick<Verified, 'grade' | 'grades'> {
  if (faults.length > 0) return { grade: 'faulty', grades: [] };
  const intact = intactBut(gone);
  if (seal === undefined || !current) {
    const words = seal ? 'changed since it was last sealed' : 'not sealed';
    return { grade: 'unsealed', grades: [intact, words] };
  }
  const grades = [intact, 'sealed'];
  if (seal.fingerprint === undefined) return { grade: 'intact', grades };
  grades.push(`signed by key ${seal.fingerprint}`);
  for (const { by, at, root, trusted } of seal.timestamps) {
    const chain = trusted ? `whose root "${root}" you trust` : `root "${root}", not checked`;
    grades.push(`timestamped by ${by} at ${at} (${chain})`);
  }
  if (seal.timestamps.length > 0) return { grade: 'timestamped', grades };
  return { grade: 'signed', grades: [...grades, 'not timestamped'] };
}

function intactBut({ lost, out }: Gone): string {
  const but = [
    ...(lost > 0 ? [`${lost} lost file${lost === 1 ? '' : 's'}`] : []),
    ...(out > 0
      ? [`${out} visit${out === 1 ? '' : 's'} that ${out === 1 ? 'was' : 'were'} taken out`]
      : []),
  ];
  return but.length === 0 ? 'intact' : `intact but for ${but.join(' and ')}`;
}

/** One fault a file: what a manifest found, the seal finds too. */
function once(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ file, kind, because }) => {
    const key = kind === 'broken' ? `${file} ${because}` : file;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
