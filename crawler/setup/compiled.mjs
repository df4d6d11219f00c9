// A program as a few JavaScript files, so that it does not load a thousand modules through a
// TypeScript loader each time. Made by esbuild into node_modules/.cache, anew when a source changed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const month = 30 * 24 * 3600 * 1000;

/** Where the compiled `entry` of the checkout `root` lies; nothing where none can be written. */
export async function compiled(root, entry = 'crawler/cli.ts') {
  const cache = join(root, 'node_modules', '.cache', 'unsolicited');
  const name = basename(entry, '.ts');
  const latest = join(cache, `${name}.json`);
  try {
    const { id, sources } = JSON.parse(await readFile(latest, 'utf8'));
    if ((await stateOf(root, Object.keys(sources))) === JSON.stringify(sources)) {
      return pathToFileURL(join(cache, id, `${name}.mjs`)).href;
    }
  } catch {
    // Never made, or a source is gone: it is made now.
  }
  try {
    const id = await compile(root, entry, cache, latest);
    return pathToFileURL(join(cache, id, `${name}.mjs`)).href;
  } catch (fault) {
    // A read-only or full disk, say: then the loader does, and tells of a fault of the source itself.
    if (fault.code !== 'ERR_MODULE_NOT_FOUND') return undefined;
    throw fault;
  }
}

async function compile(root, entry, cache, latest) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: '.',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: 'tsconfig.base.json',
    outExtension: { '.js': '.mjs' },
    plugins: [{ name: 'places', setup: keepPlaces }],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const hash = createHash('sha256');
  for (const { path, contents } of outputFiles) hash.update(path).update(contents);
  const id = hash.digest('hex').slice(0, 16);
  await mkdir(cache, { recursive: true });
  await forgetOld(cache);
  const sources = await stateOf(root, Object.keys(metafile.inputs));
  const draft = join(cache, `${id}.${process.pid}`);
  await mkdir(draft, { recursive: true });
  for (const { path, contents } of outputFiles) {
    await writeFile(join(draft, path.slice(root.length + 1)), contents);
  }
  // Two that begin at once make the same: who comes second uses what the first put there.
  await rename(draft, join(cache, id)).catch(() => rm(draft, { recursive: true, force: true }));
  await writeFile(`${latest}.${process.pid}`, `{"id":"${id}","sources":${sources}}`);
  await rename(`${latest}.${process.pid}`, latest);
  return id;
}

/** Modules that ask where they lie are told where their source does. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    if (!source.includes('import.meta.')) return undefined;
    const contents = source
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  });
}

/** Size and time of change of each source, as JSON. */
async function stateOf(root, names) {
  const states = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(root, name));
      return [name, `${mtimeMs} ${size}`];
    }),
  );
  return JSON.stringify(Object.fromEntries(states));
}

/** What was made from older sources is of use only to a command that still runs. */
async function forgetOld(cache) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > month) await rm(path, { recursive: true, force: true });
  }
}
