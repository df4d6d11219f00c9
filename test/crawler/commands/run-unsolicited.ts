import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../../crawler/bin.mjs');

/** Runs the command line as a user does, in the folder given. */
export function runUnsolicited(
  cwd: string,
  args: string[],
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const env = { ...process.env, ...options.env };
    const child = spawn(process.execPath, [bin, ...args], { cwd, env });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (piece: string) => {
        said[name] += piece;
      });
    }
    child.on('close', (code) => done({ code, ...said }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
