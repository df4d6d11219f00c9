import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** Lines enough to be worth a write. */
const piece = 1 << 18;

/**
 * Writes a file of lines as they come, in the room of a few of them: under a draft's name until all
 * are there. `name` is asked at the end. Returns what `fill` did.
 */
export async function writeLines<Value>(
  draftBeside: string,
  fill: (
    add: (line: string) => Promise<void>,
  ) => Promise<{ file: string | undefined; value: Value }>,
): Promise<Value> {
  const draft = `${draftBeside}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    let waiting = '';
    let done: { file: string | undefined; value: Value };
    try {
      done = await fill(async (line) => {
        waiting += `${line}\n`;
        if (waiting.length < piece) return;
        await handle.appendFile(waiting);
        waiting = '';
      });
      await handle.appendFile(waiting);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (done.file === undefined) await rm(draft, { force: true });
    else await rename(draft, done.file);
    return done.value;
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}
