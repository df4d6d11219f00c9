import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../failure.ts';

const patience = 10_000;

/**
 * Does some short work while no other process does any under the same lock file. A lock whose
 * holder is gone is taken over.
 */
export async function withLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + patience;
  while (!(await take(file))) {
    if (await isStale(file)) await rm(file, { force: true });
    else if (Date.now() > until) {
      const holder = await readFile(file, 'utf8').catch(() => '');
      throw new Failure(`${file}: held by process ${holder || 'unknown'}; wait until it has ended`);
    } else await pause(20);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid} ${hostname()}`).finally(() => handle.close());
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  }
}

/** A holder that is no more, or one of whom that cannot be told (another machine's) and who is silent for long. */
async function isStale(file: string): Promise<boolean> {
  const [pid = '0', host = hostname()] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  const holder = Number(pid);
  if (holder > 0 && host === hostname()) return !isRunning(holder);
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > patience;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) === 'EPERM';
  }
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined;
}
