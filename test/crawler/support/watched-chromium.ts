import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../../../crawler/visit/open-browser.ts';

/** The Chromium of this test file, whose processes can be ended as a crash or a kill would. */
export type WatchedChromium = { killLatest: () => Promise<void>; restore: () => void };

/** Puts a script in Chromium's place that notes its process and then becomes Chromium. */
export async function watchChromium(folder: string): Promise<WatchedChromium> {
  const real = findChromium();
  if (!real) throw new Error('no Chromium found');
  const script = join(folder, 'chromium.sh');
  const pids = join(folder, 'pids');
  await writeFile(script, `#!/bin/sh\necho $$ >> '${pids}'\nexec '${real}' "$@"\n`);
  await chmod(script, 0o755);
  const before = process.env.UNSOLICITED_CHROMIUM;
  process.env.UNSOLICITED_CHROMIUM = script;
  return {
    killLatest: async () => {
      const latest = (await readFile(pids, 'utf8')).trim().split('\n').at(-1);
      process.kill(Number(latest), 'SIGKILL');
    },
    restore: () => {
      if (before === undefined) delete process.env.UNSOLICITED_CHROMIUM;
      else process.env.UNSOLICITED_CHROMIUM = before;
    },
  };
}
