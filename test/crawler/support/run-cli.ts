import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../../crawler/bin.mjs');

/** What a command ended with. */
export type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs the command line as a user does, in the given folder. `hear` is told what it says, to interrupt it. */
export function runCli(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  hear: (stderr: string, interrupt: () => void) => void = () => {},
): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece) => {
      stdout += piece;
    });
    child.stderr.on('data', (piece) => {
      stderr += piece;
      hear(stderr, () => child.kill('SIGINT'));
    });
    child.on('close', (code) => done({ code, stdout, stderr }));
    child.stdin.end();
  });
}
