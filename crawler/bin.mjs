#!/usr/bin/env node
// Registers the TypeScript loader and hands over to the command line. Plain JavaScript, so that it
// can say what is missing before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.base.json') });
} catch (fault) {
  if (fault.code !== 'ERR_MODULE_NOT_FOUND') throw fault;
  process.stderr.write(`unsolicited: its packages are not installed; run "npm ci" in ${root}\n`);
  process.exit(5);
}
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv);
