import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const notQuick = ['test/**/*.browser.test.ts', 'test/bench/**', 'test/firefox/**'];

/**
 * `quick` and `extension` need no browser; `browser` shares one Chromium through its global setup; `hostile`
 * measures how time grows on hostile pages, `firefox` drives Debian's; both are no part of `npm test`.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    env: {
      // Seals made by tests are signed by a key of their own, not by the user's.
      UNSOLICITED_KEYS: join(tmpdir(), `unsolicited-test-keys-${process.getuid?.() ?? ''}`),
      // Nor do they see the register that the user imported: nothing is ever put here.
      UNSOLICITED_DATA: join(tmpdir(), `unsolicited-test-data-${process.getuid?.() ?? ''}`),
    },
    // One fewer than there are cores is the rule, which on two cores leaves one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...notQuick, 'test/extension/**'],
          // Files of a worker share what they import: to load it anew is most of their work.
          isolate: false,
          // Databases and command lines are started here; a busy machine is no fault of theirs.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          // These put a browser's interfaces of their own in place.
          name: 'extension',
          include: ['test/extension/**/*.test.ts'],
          exclude: notQuick,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/firefox/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'hostile', include: ['test/bench/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/support/shared-browser.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          retry: 1,
          maxWorkers: 2,
          isolate: false,
          // After the quick ones: two browsers' worth of work is all that two cores bear.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
