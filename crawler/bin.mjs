#!/usr/bin/env node
// Hands over to the command line, compiled where it can be kept, else through the TypeScript loader.
// Plain JavaScript, so that it can say what is missing before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from './setup/compiled.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const ready = await compiled(root);
  if (!ready)
    (await import('tsx/esm/api')).register({ tsconfig: join(root, 'tsconfig.base.json') });
  const { main } = await import(ready ?? './cli.ts');
  process.exitCode = await main(process.argv);
} catch (fault) {
  if (fault.code !== 'ERR_MODULE_NOT_FOUND') throw fault;
  process.stderr.write(`unsolicited: its packages are not installed; run "npm ci" in ${root}\n`);
  process.exit(5);
}
