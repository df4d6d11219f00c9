import { spawnSync } from 'node:child_process';
import { findChromium } from '../visit/open-browser.ts';

/**
 * Makes sure that a Chromium is there: one that is installed already, else Playwright's download,
 * else Debian's package. Ends with exit code 5 and the fix when none can be had.
 */
function ensureChromium(): number {
  if (findChromium()) return 0;
  say('No Chromium found; downloading Playwright’s …');
  if (attempt(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']))
    return 0;
  say('That download is not to be had here; trying Debian’s package …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  if (
    apt('update') &&
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation') &&
    findChromium()
  ) {
    return 0;
  }
  say(
    'unsolicited: no Chromium. Install one ("npx playwright install chromium", or your system’s package), or name it in UNSOLICITED_CHROMIUM.',
  );
  return 5;
}

function attempt(command: string, args: string[]): boolean {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 2, 'ignore'],
    timeout: 600_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  return done.status === 0 && findChromium() !== undefined;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = ensureChromium();
