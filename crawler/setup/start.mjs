// `npm start`: installs what is missing and runs the demo, the bundled little internet.
import { ensurePackages, run } from './packages.mjs';

ensurePackages();
const browser = run(process.execPath, ['--import', 'tsx', 'crawler/setup/ensure-chromium.ts']);
process.exit(
  browser || run(process.execPath, ['crawler/bin.mjs', 'demo', ...process.argv.slice(2)]),
);
