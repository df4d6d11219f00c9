import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { exitCode, Failure } from '../failure.ts';
import { featuresOff } from './features-off.ts';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The flags that our browsers are started with, beside Playwright's own. */
export const browserFlags: readonly string[] = [
  // The name of today and that of older builds; without it STUN tells the real address.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // What no context can give a language, the scripts of service workers, is asked for in any.
  '--accept-lang=*',
  // What shared workers themselves ask for would be too, and they would speak no language.
  '--disable-shared-workers',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--no-pings',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--hide-scrollbars',
  featuresOff,
];

/** The Chromium to be used: UNSOLICITED_CHROMIUM, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const named = process.env.UNSOLICITED_CHROMIUM;
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const system = folders.flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...system, ...macPlaces].find(isExecutable);
}

/**
 * Starts a browser from which nothing goes out but through a context's own proxy: names are not
 * resolved here, and what belongs to no context is sent to a proxy that is not there.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    const named = process.env.UNSOLICITED_CHROMIUM;
    const missing = named
      ? `UNSOLICITED_CHROMIUM names ${named}, which cannot be run`
      : 'no Chromium found';
    const fix =
      'install one with "npx playwright install chromium", or name one in UNSOLICITED_CHROMIUM';
    throw new Failure(`${missing}; ${fix}`, exitCode.componentMissing);
  }
  try {
    return await chromium.launch({
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0,
      proxy: { server: 'http://127.0.0.1:9' },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...browserFlags],
    });
  } catch (fault) {
    const words = wordsOfFault(fault).split('\n')[0];
    throw new Failure(`${executablePath} does not start: ${words}`, exitCode.componentMissing);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
