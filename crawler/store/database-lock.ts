import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as z from 'zod/mini';
import { exitCode, Failure } from '../failure.ts';
import { processStart } from './process-start.ts';

/** Who works with the embedded database. */
const Holder = z.object({
  pid: z.number(),
  host: z.string(),
  /** ISO 8601 in UTC. */
  since: z.string(),
  command: z.string(),
  /** Of the process; a number is given again. */
  started: z.optional(z.string()),
});
type Holder = z.infer<typeof Holder>;

/**
 * Takes the lock of an embedded database, or refuses at once and names who has it: two writers lose
 * rows without a word. The lock of a process that is gone is taken over. Returns how to let it go.
 */
export async function lockDatabase(file: string): Promise<() => Promise<void>> {
  const started = await processStart(process.pid);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command: ['unsolicited', ...process.argv.slice(2)].join(' '),
    ...(started === undefined ? {} : { started }),
  };
  const text = `${JSON.stringify(own)}\n`;
  while (!(await take(file, text))) {
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = holderIn(found);
    if (holder === undefined || !(await isGone(holder))) throw held(file, holder);
    await putAway(file, found);
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) await rm(file, { force: true });
  };
}

/** The file appears with its content or not at all. */
async function take(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}.tmp`;
  await writeFile(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a stale lock out of the way; where another was quicker and its own was caught, that goes back. */
async function putAway(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

async function isGone({ pid, host, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ESRCH';
  }
  const now = await processStart(pid);
  return started !== undefined && now !== undefined && now !== started;
}

function holderIn(text: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function held(file: string, holder: Holder | undefined): Failure {
  if (holder === undefined) {
    return new Failure(`${file}: a lock that cannot be read; delete it if nothing uses this data`);
  }
  const { pid, host, since, command } = holder;
  const elsewhere =
    host === hostname()
      ? 'wait until it has ended, stop it, or use a server (DATABASE_URL)'
      : `stop it there; if ${host} is gone for good, delete ${file}`;
  return new Failure(
    `the embedded database is in use by process ${pid} on ${host} since ${since} (${command}); ${elsewhere}`,
    exitCode.componentMissing,
  );
}
