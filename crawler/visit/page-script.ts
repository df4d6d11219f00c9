import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = new URL('../../shared/page/crawler-entry.ts', import.meta.url);
let bundled: Promise<string> | undefined;

/** The reader of pages as one script, bundled once a process; it is evaluated and never imported. */
export function pageScript(): Promise<string> {
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
