import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { defineConfig } from 'wxt';
import { rulesInUse } from './crawler/evidence/rules-in-use.ts';
import { packedCld3 } from './extension/packing/packed-cld3.ts';
import { packedNgrams } from './extension/packing/packed-ngrams.ts';

/**
 * Nothing leaves the browser: pages of the extension may load their own files, compile CLD3's
 * WebAssembly, and connect nowhere.
 */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";

function commonJsOf(name: string): string {
  return fileURLToPath(new URL(`node_modules/${name}/dist/cjs/index.js`, import.meta.url));
}

/** What the browser itself shows of the extension, from the same message files as all else. */
function localeOf(language: string): string {
  const file = new URL(`extension/messages/${language}.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify({
    description: { message: messages['app.description'] },
    read: { message: messages['app.read-title'] },
  });
}

/** eld's data in fewer bytes: a fifteenth of the package. */
const packNgrams = {
  name: 'pack-ngrams',
  async load(id: string) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return undefined;
    return packedNgrams((await import(id)).ngramsData);
  },
};

function compress(base64: string): string {
  return deflateRawSync(Buffer.from(base64, 'base64'), { level: 9 }).toString('base64');
}

/** CLD3's WebAssembly in fewer bytes: a thirtieth of the package. */
const packCld3 = {
  name: 'pack-cld3',
  load(id: string) {
    const isIt = /\/cld3-asm\/dist\/cjs\/lib\/browser\/cld3\.js$/.test(id);
    return isIt ? packedCld3(readFileSync(id, 'utf8'), compress) : undefined;
  },
};

/** What the package may weigh at most, zipped, in bytes. */
const heaviest = 1_500_000;

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  // The sources are public; an archive of this folder could take somebody's cases along.
  zip: { zipSources: false },
  manifest: ({ browser, mode }) => ({
    name: 'Unsolicited',
    description: '__MSG_description__',
    default_locale: 'en',
    // activeTab: the page is read only when asked. scripting: to read it. sidePanel: to show it.
    // storage: the settings, which outlive a cleared database, and what was read since the browser was started.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for on the options page: the page as MHTML.
    ...(browser !== 'firefox' && { optional_permissions: ['pageCapture'] }),
    // Asked for by “watch this firm”, one site at a time, and taken back in the panel.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_read__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
    },
    ...(mode === 'production' && { content_security_policy: { extension_pages: policy } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'unsolicited@unsolicited.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const language of ['en', 'de', 'fr']) {
        const relativeDest = `_locales/${language}/messages.json`;
        files.push({ relativeDest, contents: localeOf(language) });
      }
    },
    'zip:done': (_, zips) => {
      for (const zip of zips) {
        const { size } = statSync(zip);
        if (size > heaviest) {
          throw new Error(`${zip} weighs ${size} bytes; the most that it may weigh is ${heaviest}`);
        }
      }
    },
  },
  vite: async () => ({
    define: { unsolicitedRules: JSON.stringify(await rulesInUse()) },
    plugins: [packNgrams, packCld3],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The language witnesses carry their data with them, and the panel is their only page.
    build: { chunkSizeWarningLimit: 4_000 },
    resolve: {
      // Their ES entries cannot be bundled: they call the namespace of a CommonJS module.
      alias: {
        'cld3-asm': commonJsOf('cld3-asm'),
        'emscripten-wasm-loader': commonJsOf('emscripten-wasm-loader'),
        'third-party-web/nostats-subset.js': fileURLToPath(
          new URL('extension/cases/no-third-parties.ts', import.meta.url),
        ),
      },
    },
  }),
});
