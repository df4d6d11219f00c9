/**
 * `npm run bench:verify [-- megabytes]`: how fast a sealed case is verified, beside what a user would
 * otherwise run over the same files: `sha256sum`.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openCaseFolder } from '../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../crawler/evidence/read-case.ts';
import { signingKey } from '../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../crawler/evidence/seal/seal-case.ts';
import { caseOnDisk } from '../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../crawler/evidence/verify/verify-files.ts';
import { observationOf } from '../../shared/observation/sample.ts';

const run = promisify(execFile);
const total = Number(process.argv[2] ?? 1000);
const each = 20;

const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-'));
try {
  const open = await openCaseFolder(folder);
  for (let visit = 0; visit * each < total; visit += 1) {
    const observation = observationOf({});
    observation.visit = { ...observation.visit, id: `visit-${visit}`, instrument: 'crawler' };
    const files = new Map([['capture.warc.gz', randomBytes(each * 1_000_000)]]);
    await open.keep({ observation, files }, recordOf(observation));
  }
  await sealCase(folder, await signingKey(`${folder}-keys`));
  const rates: Record<string, number> = {};
  for (const round of [1, 2]) {
    const ours = await seconds(async () => {
      const { faults } = await verifyFiles(await caseOnDisk(folder), folder);
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    });
    const theirs = await seconds(async () => {
      await run('sh', ['-c', 'find . -type f -print0 | xargs -0 sha256sum'], {
        cwd: folder,
        maxBuffer: 1e8,
      });
    });
    rates[`verify, round ${round}`] = total / ours;
    rates[`sha256sum, round ${round}`] = total / theirs;
  }
  for (const [name, rate] of Object.entries(rates)) {
    process.stdout.write(`${name.padEnd(20)} ${rate.toFixed(0).padStart(6)} MB/s\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-keys`, { recursive: true, force: true });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
