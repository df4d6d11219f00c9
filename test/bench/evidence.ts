import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { openCaseFolder } from '../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../crawler/evidence/read-case.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { parseCidr } from '../../crawler/visit/address-rules.ts';
import { deadlines } from '../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../crawler/visit/open-browser.ts';
import { visitStop } from '../../crawler/visit/visit.ts';
import { startTenPageSite } from './ten-page-site.ts';

/**
 * `npm run bench:evidence`: what evidence adds to a visit. The same visits of ten pages, one at a
 * time, plain (read and photographed) and with all evidence (archive of every response, MHTML,
 * pictures, hashes, manifest, ledger, on disk), in turns. `--runs N` repeats (default 3).
 */
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;
const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-'));
const loopback = parseCidr('127.0.0.0/8');
const [persona] = personas;
if (!loopback || !persona) throw new Error('no persona, or no loopback');
const browser = await openBrowser();
const seconds: Record<'plain' | 'evidence', number[]> = { plain: [], evidence: [] };
for (let run = 0; run < runs; run += 1) {
  for (const kind of run % 2 === 0
    ? (['plain', 'evidence'] as const)
    : (['evidence', 'plain'] as const)) {
    const site = await startTenPageSite();
    const began = Date.now();
    for (const [at, url] of site.pages.entries())
      await visit(browser, url, `${run}-${at}`, kind === 'evidence');
    seconds[kind].push((Date.now() - began) / 1000);
    site.close();
  }
}
await browser.close();
await rm(folder, { recursive: true, force: true });
const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
for (const [kind, all] of Object.entries(seconds)) {
  console.log(
    `${kind.padEnd(10)}${all.map((each) => each.toFixed(1)).join(' ')}  median ${median(all).toFixed(1)} s`,
  );
}
const added = (median(seconds.evidence) / median(seconds.plain) - 1) * 100;
console.log(`evidence adds ${added.toFixed(0)} % (goal: at most 40 %)`);
process.exit(added <= 40 ? 0 : 1);

async function visit(opened: Browser, url: string, id: string, evidence: boolean): Promise<void> {
  if (!loopback || !persona) return;
  const path = join(folder, 'case');
  const outing = {
    browser: opened,
    persona,
    allowed: [loopback],
    limits: deadlines,
    ...(evidence ? { visits: join(path, 'visits') } : {}),
  };
  const captured = await visitStop(outing, { url, role: 'own' }, id);
  if (evidence) {
    const { keep } = await openCaseFolder(path);
    await keep(captured, recordOf(captured.observation));
    return;
  }
  const picture = captured.files.get('screenshot-full.png');
  if (picture) await writeFile(join(folder, `${id}.png`), picture);
}
