import type { Browser } from 'playwright';
import type { BrowserInUse } from '../evidence/enter-tools.ts';
import { attempt } from './deadlines.ts';
import { browserFlags } from './open-browser.ts';

const answerWithin = 5_000;
/** It lies elsewhere at every start, and is deleted at the end. */
const profile = /^--user-data-dir=/;

/** The build of a browser and all flags that it runs with: ours, Playwright's and the system's. */
export async function browserInUse(browser: Browser): Promise<BrowserInUse> {
  const build = `Chromium ${browser.version()}`;
  const asked = await attempt(answerWithin, async () => {
    const session = await browser.newBrowserCDPSession();
    const { commandLine } = await session.send('SystemInfo.getInfo');
    await session.detach();
    return commandLine;
  });
  if (!asked.done) return { build, flags: browserFlags };
  const [, ...flags] = asked.value.trim().split(/\s+(?=--)/);
  return { build, flags: [...new Set(flags)].filter((flag) => !profile.test(flag)) };
}
