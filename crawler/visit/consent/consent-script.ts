import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = new URL('./in-page.ts', import.meta.url);
let bundled: Promise<string> | undefined;

/** Autoconsent and our part of it as one script for a frame, bundled once a process. */
export function consentScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome110',
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}
