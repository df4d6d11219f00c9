import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { caseYaml } from '../world/case-yaml.ts';
import { usualCountries } from '../world/countries.ts';
import { type Exit, startExits } from '../world/exits.ts';
import { exitsYaml } from '../world/exits-yaml.ts';
import { type RequestLogEntry, startServer } from '../world/server.ts';
import type { Site } from '../world/site.ts';
import { echo } from '../world/sites/echo.ts';

/** A captured page under the address that it was captured at. */
export type CorpusPage = { host: string; path: string; html: Buffer };

/** Captured pages being served as if they were the web. */
export type ServedCorpus = {
  exits: Exit[];
  port: number;
  echo: string;
  log: RequestLogEntry[];
  close: () => Promise<void>;
};

/**
 * Serves captured pages under their own host names. The names resolve inside the proxies only, so
 * that nothing leaves the machine; whatever else a page asks of its host is a 404, and other hosts
 * do not exist.
 */
export async function serveCorpus(pages: CorpusPage[]): Promise<ServedCorpus> {
  const log: RequestLogEntry[] = [];
  const hosts = [...new Set(pages.map((page) => page.host))];
  const sites: Site[] = hosts.map((host) => {
    const own = new Map(
      pages.filter((page) => page.host === host).map((page) => [bare(page.path), page.html]),
    );
    return {
      hosts: [host],
      answer: ({ path }) => {
        const body = own.get(bare(path));
        return body && { body };
      },
    };
  });
  const { server, port } = await startServer([...sites, echo], log, true);
  const known = new Set([...hosts, 'echo.example']);
  const proxies = await startExits({ countries: usualCountries, knows: (host) => known.has(host) });
  return {
    exits: proxies.exits,
    port,
    echo: `http://echo.example:${port}/whereami`,
    log,
    close: async () => {
      await proxies.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** `/a/b/` and `/a/b` are one page, as they were to most of these hosts. */
function bare(path: string): string {
  return path.replace(/\/+$/, '') || '/';
}

/** The corpus folder: where the environment says, or beside the checkout. */
function corpusFolder(): string | undefined {
  const folder =
    process.env.UNSOLICITED_CORPUS ?? resolve(import.meta.dirname, '../../../shared/corpus');
  return existsSync(folder) ? folder : undefined;
}

/**
 * About `count` pages of the corpus, spread evenly over `pages`, and all of `1_crypto_html`, whose
 * landing-page sources have no address of their own and get one under `.example`.
 */
function corpusPages(folder: string, count: number): CorpusPage[] {
  const labelled = readdirSync(join(folder, '1_crypto_html')).filter((name) =>
    /\.html(\.gz)?$/.test(name),
  );
  const captured = readdirSync(join(folder, 'pages')).filter((name) => name.endsWith('.html.gz'));
  const wanted = Math.max(0, count - labelled.length);
  const step = Math.max(1, captured.length / Math.max(1, wanted));
  const spread = Array.from(
    { length: Math.min(wanted, captured.length) },
    (_, place) => captured[Math.floor(place * step)] ?? '',
  );
  const addresses = addressesOf(join(folder, 'pages', 'index.jsonl'));
  return [
    ...labelled.map((name) => corpusPage(join(folder, '1_crypto_html', name), addresses)),
    ...spread.map((name) => corpusPage(join(folder, 'pages', name), addresses)),
  ];
}

function corpusPage(file: string, captured: Map<string, string>): CorpusPage {
  const bytes = readFileSync(file);
  const html = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const address = captured.get(basename(file)) ?? targetOf(file.replace(/\.html$/, '.links.json'));
  if (address) {
    const { hostname, pathname } = new URL(address);
    return { host: hostname, path: decodeURI(pathname), html };
  }
  const label = basename(file)
    .replace(/\.html(\.gz)?$/, '')
    .toLowerCase();
  return { host: `${label.replace(/[^a-z0-9]+/g, '-')}.example`, path: '/', html };
}

/** Addresses of the captured pages by file name. */
function addressesOf(index: string): Map<string, string> {
  const rows = readFileSync(index, 'utf8').trim().split('\n');
  return new Map(
    rows.map((row) => {
      const { file, url } = JSON.parse(row) as { file: string; url: string };
      return [basename(file), url] as const;
    }),
  );
}

/** The address that a page's list of links says it came from. */
function targetOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { target_url?: string }).target_url;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, pages: { type: 'string', default: '40' } },
  });
  const folder = corpusFolder();
  if (!folder || !values.out) {
    process.stderr.write(
      folder
        ? 'Say where to write exits.yaml and the cases: --out DIR\n'
        : 'There is no corpus. Name its folder in UNSOLICITED_CORPUS.\n',
    );
    process.exitCode = 1;
    return;
  }
  const pages = corpusPages(folder, Number(values.pages));
  const served = await serveCorpus(pages);
  const cases = join(values.out, 'cases');
  mkdirSync(cases, { recursive: true });
  writeFileSync(join(values.out, 'exits.yaml'), exitsYaml(served.exits, served.echo));
  for (const host of new Set(pages.map((page) => page.host))) {
    const stops = pages
      .filter((page) => page.host === host)
      .map((page) => ({ url: `http://${host}:${served.port}${encodeURI(page.path)}` }));
    writeFileSync(join(cases, `${host}.yaml`), caseYaml({ name: host, domains: [host], stops }));
    process.stdout.write(`${join(cases, `${host}.yaml`)}\n`);
  }
  process.stderr.write(`${pages.length} pages are up on port ${served.port}. Ctrl-C ends it.\n`);
  process.once('SIGINT', () => void served.close());
  process.once('SIGTERM', () => void served.close());
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await main();
}
