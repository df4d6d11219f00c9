import { readFileSync } from 'node:fs';

/** Memory in MB that is each process's own, and the ids of the processes by their kind. */
type FamilyMemory = { node: number; chromium: number; browsers: number[] };

/** Resident memory of this process and of the Chromium that it started (Linux; 0 elsewhere). */
export function memoryOfFamily(): FamilyMemory {
  const descendants = childrenOf(process.pid);
  const chromium = descendants.filter((pid) => /chrom/i.test(commandOf(pid)));
  const browsers = chromium.filter((pid) => !commandOf(pid).includes('--type='));
  const sum = (pids: readonly number[]) => pids.reduce((total, pid) => total + ownMemory(pid), 0);
  return { node: ownMemory(process.pid), chromium: sum(chromium), browsers };
}

/** Pages are counted once: what processes share is left out. */
function ownMemory(pid: number): number {
  const [, resident = '0', shared = '0'] = textOf(`/proc/${pid}/statm`).split(' ');
  return ((Number(resident) - Number(shared)) * 4096) / 1e6;
}

function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function childrenOf(pid: number): number[] {
  const own = textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [...own, ...own.flatMap(childrenOf)];
}

/** Processes end while one looks at them. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
