import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Who may enter which room, and which packages it may use. The picture is in the README. */
const rooms: Record<string, { imports: string[]; packages: string[] }> = {
  'shared/reference': { imports: [], packages: ['zod'] },
  'shared/fault': { imports: [], packages: [] },
  'shared/observation': { imports: ['shared/reference'], packages: ['zod'] },
  'shared/page': { imports: ['shared/observation'], packages: [] },
  // The part readers in shared/page are generic over a tree and know no DOM; cheerio runs them too.
  'shared/saved': {
    imports: ['shared/observation', 'shared/page'],
    packages: ['cheerio', 'domhandler'],
  },
  'shared/facts': {
    imports: ['shared/reference', 'shared/observation'],
    packages: ['tldts', 'eld', 'cld3-asm', 'franc', 'libphonenumber-js', 'zod'],
  },
  'shared/signals': {
    imports: ['shared/fault', 'shared/reference', 'shared/observation', 'shared/facts'],
    packages: ['zod'],
  },
  'shared/register': { imports: ['shared/reference'], packages: ['tldts', 'zod'] },
  // Records of ad repositories: formats, whose ad it is, what it shows of the Union.
  'shared/ads': {
    imports: ['shared/reference', 'shared/observation', 'shared/facts', 'shared/signals'],
    packages: ['zod'],
  },
  'shared/assessment': {
    imports: [
      'shared/reference',
      'shared/observation',
      'shared/facts',
      'shared/signals',
      'shared/register',
      'shared/ads',
    ],
    packages: ['zod'],
  },
  'shared/dossier': {
    imports: ['shared/reference', 'shared/observation', 'shared/facts', 'shared/signals'],
    packages: ['third-party-web'],
  },
  'shared/seal': { imports: ['shared/observation'], packages: ['zod'] },
  'shared/case': {
    imports: ['shared/observation', 'shared/assessment', 'shared/register', 'shared/seal'],
    packages: ['zod'],
  },
  'shared/changes': {
    imports: [
      'shared/observation',
      'shared/facts',
      'shared/signals',
      'shared/assessment',
      'shared/case',
    ],
    packages: ['zod', 'diff'],
  },
  'shared/report': {
    imports: [
      'shared/reference',
      'shared/observation',
      'shared/signals',
      'shared/ads',
      'shared/assessment',
      'shared/register',
      'shared/dossier',
      'shared/case',
      'shared/changes',
    ],
    packages: ['preact', 'preact-render-to-string'],
  },
  crawler: {
    imports: ['shared', 'test/world'],
    packages: [
      'preact-render-to-string',
      'feed',
      'nodemailer',
      'hono',
      '@hono/node-server',
      'preact',
      'playwright',
      'p-queue',
      'esbuild',
      'proxy-chain',
      'ipaddr.js',
      'robots-parser',
      'commander',
      'yaml',
      'csv-parse',
      'env-paths',
      'zod',
      'tldts',
      'tsx',
      'encoding-sniffer',
      'log-update',
      'picocolors',
      'pkijs',
      'asn1js',
      'mmdb-lib',
      'postal-mime',
      'marked',
      'warcio',
      // Byte places of elements in stored pages.
      'cheerio',
      '@zip.js/zip.js',
      'pure-rand',
      'csv-parse',
      'stream-json',
      '@duckduckgo/autoconsent',
      'kysely',
      'pg',
      'pg-boss',
      '@electric-sql/pglite',
      'env-paths',
      'croner',
      '@aws-sdk/client-s3',
      '@aws-sdk/lib-storage',
    ],
  },
  extension: {
    imports: ['shared'],
    packages: ['wxt', 'preact', 'zod', 'idb', '@zip.js/zip.js'],
  },
  'test/world': { imports: ['shared/reference'], packages: ['proxy-chain'] },
};

const sources = walk('.').filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const inHouse = sources.filter((file) => /^(shared|crawler|extension)\//.test(file));

function walk(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    if (/^(node_modules|\.git|\.output|\.wxt|\.cache|cases)$/.test(name)) return [];
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? walk(path) : [path];
  });
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\s)(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((specifier) => specifier !== '');
}

function lines(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length;
}

describe('the house', () => {
  it('has a room for every file of shared, crawler and extension', () => {
    expect(inHouse.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('keeps its top level', () => {
    const allowed = [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'extension',
      'crawler',
      'shared',
      'test',
      'README.md',
      'LICENSE',
      'docs',
      'tsconfig.base.json',
      'biome.json',
      'vitest.config.ts',
      'knip.json',
      'node_modules',
      'cases',
    ];
    const strange = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !allowed.includes(name),
    );
    expect(strange).toEqual([]);
  });

  it('keeps its doors: a room imports only the rooms and packages that it may', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const room = roomOf(file);
      if (!room) continue;
      const { imports, packages } = rooms[room] ?? { imports: [], packages: [] };
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.')) {
          const target = relative(root, resolve(root, dirname(file), specifier));
          const inside = target.startsWith(`${room}/`);
          const open = imports.some((allowed) => target.startsWith(`${allowed}/`));
          if (!inside && !open && target !== 'package.json') wrong.push(`${file} → ${target}`);
          if (room === 'crawler' && target.startsWith('shared/page/'))
            wrong.push(`${file} → ${target} (bundle it instead)`);
        } else if (specifier.startsWith('node:')) {
          if (!/^(crawler|test)/.test(room)) wrong.push(`${file} → ${specifier}`);
        } else {
          const name = specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/');
          if (!packages.includes(name)) wrong.push(`${file} → ${specifier}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets only the demo command enter the little internet', () => {
    const guests = sources.filter(
      (file) =>
        file.startsWith('crawler/') &&
        importsOf(file).some((specifier) => specifier.includes('test/world')),
    );
    expect(guests).toEqual(['crawler/commands/demo.ts']);
  });

  it('names files in kebab-case, without utils or barrels', () => {
    const names = /^[a-z0-9]+(-[a-z0-9]+)*(\.browser)?(\.test|\.config)?\.(ts|tsx|mjs)$/;
    const wrong = sources.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return (
        !names.test(name) ||
        /^(index|utils?|helpers?|common)\./.test(name) ||
        /\/(utils?|helpers?|lib|common)\//.test(file)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps files small: none over 300 lines, 95 % within 200, half within 60', () => {
    const tables = /shared\/(reference\/.*-table|signals\/weights)\.ts$/;
    const sizes = inHouse
      .filter((file) => !tables.test(file))
      .map((file) => ({ file, size: lines(file) }))
      .sort((a, b) => a.size - b.size);
    expect(sizes.filter(({ size }) => size > 300)).toEqual([]);
    expect(sizes[Math.floor(sizes.length * 0.95)]?.size).toBeLessThanOrEqual(200);
    expect(sizes[Math.floor(sizes.length / 2)]?.size).toBeLessThanOrEqual(60);
  });

  it('gives every open list a source and a date', () => {
    const tables = walk('shared').filter(
      (file) => file.endsWith('.json') && !file.endsWith('tsconfig.json'),
    );
    for (const file of tables) {
      const { source, retrieved } = JSON.parse(readFileSync(join(root, file), 'utf8'));
      expect({
        file,
        source: typeof source,
        retrieved: /^\d{4}-\d\d-\d\d$/.test(retrieved),
      }).toEqual({
        file,
        source: 'string',
        retrieved: true,
      });
    }
  });

  it('pins every dependency exactly and explains it in the README', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(readme.includes(`\`${name}\``), `README explains ${name}`).toBe(true);
    }
  });
});
