import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { exitCode } from '../failure.ts';
import { printable } from '../printable.ts';
import { findChromium, openBrowser } from '../visit/open-browser.ts';
import { checkStore } from './check-store.ts';
import type { Finish } from './finish.ts';

type Check = { name: string; needed: boolean; passed: boolean; saw: string; fix?: string };

/** `doctor`: what this machine lacks, and the fix. */
export function doctorCommand(program: Command, finish: Finish): void {
  program
    .command('doctor')
    .description('say what this machine lacks, and the fix')
    .option('--json', 'one JSON document on stdout')
    .action(async (options: { json?: boolean }) => {
      const checks: Check[] = [
        node(),
        await browser(),
        await folder(),
        await loopback(),
        await checkStore(),
      ];
      process.stdout.write(options.json ? `${JSON.stringify(checks, null, 2)}\n` : lines(checks));
      const lacking = checks.some((check) => check.needed && !check.passed);
      finish(lacking ? exitCode.componentMissing : exitCode.done);
    });
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const passed = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node.js',
    needed: true,
    passed,
    saw: process.version,
    fix: 'install Node.js 20.19 or newer',
  };
}

async function browser(): Promise<Check> {
  const name = 'Chromium';
  const fix = 'run "npm start" once, or install Chromium and name it in UNSOLICITED_CHROMIUM';
  const executable = findChromium();
  if (!executable) return { name, needed: true, passed: false, saw: 'none found', fix };
  try {
    const opened = await openBrowser();
    const saw = `${opened.version()} at ${executable}`;
    await opened.close();
    return { name, needed: true, passed: true, saw };
  } catch (fault) {
    const saw = `${executable} does not start: ${wordsOfFault(fault).split('\n')[0]}`;
    return { name, needed: true, passed: false, saw, fix };
  }
}

async function folder(): Promise<Check> {
  const name = 'Folder for cases';
  try {
    const made = await mkdtemp(join(process.cwd(), '.unsolicited-'));
    await writeFile(join(made, 'try'), 'x');
    await rm(made, { recursive: true });
    return { name, needed: true, passed: true, saw: `${process.cwd()} can be written` };
  } catch (fault) {
    const saw = wordsOfFault(fault);
    return {
      name,
      needed: true,
      passed: false,
      saw,
      fix: 'change to a folder of your own, or give --out',
    };
  }
}

async function loopback(): Promise<Check> {
  const name = 'Loopback ports';
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (fault) =>
      resolve({
        name,
        needed: true,
        passed: false,
        saw: fault.message,
        fix: 'allow listening on 127.0.0.1',
      }),
    );
    server.listen(0, '127.0.0.1', () =>
      server.close(() => resolve({ name, needed: true, passed: true, saw: 'can be listened on' })),
    );
  });
}

function lines(checks: Check[]): string {
  return checks
    .map(({ name, passed, saw, fix }) => {
      const line = `${passed ? 'ok     ' : 'lacking'}  ${name}: ${printable(saw)}`;
      return passed || !fix ? `${line}\n` : `${line}\n         fix: ${fix}\n`;
    })
    .join('');
}
