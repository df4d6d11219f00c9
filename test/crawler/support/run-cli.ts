import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../../crawler/bin.mjs');

/** What a command ended with. */
export type Ended = { code: number | null; stdout: string; stderr: string };

type Around = {
  /** What it reads from stdin. */
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Is told what it has said on stderr so far, to interrupt it. */
  hear?: (stderr: string, interrupt: () => void) => void;
};

/** Runs the command line as a user does, in the given folder. */
export function runCli(
  folder: string,
  args: readonly string[],
  { input = '', env = {}, hear = () => {} }: Around = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said.stdout += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said.stderr += piece;
      hear(said.stderr, () => child.kill('SIGINT'));
    });
    child.on('close', (code) => done({ code, ...said }));
    // A command that ends without reading closes its end first.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
