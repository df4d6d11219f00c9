import type { Verified } from '../evidence/verify/verified.ts';
import { printable } from '../printable.ts';

const mostFaults = 100;

/** A verification in words, for a terminal. */
export function describeVerified({
  input,
  grades,
  faults,
  remarks,
  files,
  bytes,
}: Verified): string {
  const head =
    faults.length === 0 ? grades.join(' · ') : `DOES NOT VERIFY: ${faults.length} fault(s)`;
  const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  const lines = [
    `${input}: ${head}  (${size})`,
    ...faults
      .slice(0, mostFaults)
      .map(({ file, kind, because }) => `  ${kind}  ${file}: ${because}`),
    ...(faults.length > mostFaults ? [`  … and ${faults.length - mostFaults} more`] : []),
    ...remarks.map((remark) => `  note  ${remark}`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
