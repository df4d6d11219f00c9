import { spawnSync } from 'node:child_process';

/** Whether a program is installed: what other tools say of our files is asked where they are. */
export function hasProgram(name: string, ...args: string[]): boolean {
  return spawnSync(name, args, { stdio: 'ignore' }).error === undefined;
}
