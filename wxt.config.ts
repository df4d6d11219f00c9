import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/**
 * Nothing leaves the browser: pages of the extension may load their own files, compile CLD3's
 * WebAssembly, and connect nowhere.
 */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

function commonJsOf(name: string): string {
  return fileURLToPath(new URL(`node_modules/${name}/dist/cjs/index.js`, import.meta.url));
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  // The sources are public; an archive of this folder could take somebody's cases along.
  zip: { zipSources: false },
  manifest: ({ browser, mode }) => ({
    name: 'Unsolicited',
    description:
      'Shows whether a page solicits persons in the Union for crypto-asset services (MiCA Article 61).',
    // activeTab: the page is read only when asked. scripting: to read it. sidePanel: to show it.
    permissions:
      browser === 'firefox' ? ['activeTab', 'scripting'] : ['activeTab', 'scripting', 'sidePanel'],
    action: { default_title: 'Read this page' },
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
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The language witnesses carry their data with them, and the panel is their only page.
    build: { chunkSizeWarningLimit: 4_000 },
    resolve: {
      // Their ES entries cannot be bundled: they call the namespace of a CommonJS module.
      alias: {
        'cld3-asm': commonJsOf('cld3-asm'),
        'emscripten-wasm-loader': commonJsOf('emscripten-wasm-loader'),
      },
    },
  }),
});
