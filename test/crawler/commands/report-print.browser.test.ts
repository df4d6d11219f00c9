import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printReport } from '../../../crawler/commands/print-report.ts';
import { renderReport } from '../../../shared/report/render-report.tsx';
import { sampleReport } from '../../shared/report/sample-report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-print-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('prints the report on A4 sheets', async () => {
  const file = join(folder, 'report #1.html');
  await writeFile(file, renderReport(sampleReport()));
  const pdf = Buffer.from(await printReport(file)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  expect(sheets.length).toBeGreaterThan(3);
  for (const [, width, height] of sheets) {
    expect(Math.round(Number(width))).toBe(595);
    expect(Math.round(Number(height))).toBe(842);
  }
});

it('loads nothing and runs nothing while it prints', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const other = join(folder, 'other.html');
  await writeFile(other, `<img src="http://127.0.0.1:${port}/nested">`);
  const file = join(folder, 'report.html');
  await writeFile(
    file,
    `<p>x</p><img src="http://127.0.0.1:${port}/img"><link rel="stylesheet" href="http://127.0.0.1:${port}/css">
     <iframe src="other.html"></iframe><script>location.href = "http://127.0.0.1:${port}/script"</script>`,
  );
  await printReport(file);
  await new Promise((done) => server.close(done));
  expect(asked).toEqual([]);
});
