// `npm test`: installs what is missing, runs the whole suite, and ends with "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, run } from './packages.mjs';

ensurePackages();
const browser = run(process.execPath, ['--import', 'tsx', 'crawler/setup/ensure-chromium.ts']);
if (browser !== 0) process.exit(browser);

const folder = mkdtempSync(join(tmpdir(), 'unsolicited-test-'));
const written = join(folder, 'results.json');
const code = run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project=quick',
  '--project=extension',
  '--project=browser',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${written}`,
  ...process.argv.slice(2),
]);
process.exitCode = summary(code);

/** Prints the closing line that CI reads; a run that counted nothing is a failed one. */
function summary(code) {
  let results;
  try {
    results = JSON.parse(readFileSync(written, 'utf8'));
  } catch {
    process.stdout.write('the test runner wrote no results\n0 passed, 1 failed\n');
    return code || 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const files = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const counted = results.numFailedTests + files;
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`);
  return code || (failed > 0 || results.numPassedTests === 0 ? 1 : 0);
}
