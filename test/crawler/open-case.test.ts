import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CrawlSpec } from '../../crawler/crawl.ts';
import { recordOf } from '../../crawler/evidence/read-case.ts';
import { openCase } from '../../crawler/open-case.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { visitId } from '../../crawler/plan/visit-id.ts';
import { runStart } from '../../shared/case/run.ts';
import { observationOf } from '../../shared/observation/sample.ts';

let out = '';
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'unsolicited-open-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const stop = { url: 'https://kestrelx.example/', role: 'own' as const };
const persona = personas.find(({ id }) => id === 'de') ?? fail();

/** Opens the case as `crawl` does, with `--new-run` or without. */
async function open(newRun?: CrawlSpec['newRun']) {
  const firm = { name: 'KestrelX', domains: ['kestrelx.example'] };
  const spec = { case: { firm, stops: [stop] }, out, personas: [persona], newRun };
  return openCase(spec, () => {});
}

async function visit({ folder, run }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const seen = observationOf({});
  const id = visitId(stop, persona, undefined, 0, run);
  const about = { ...seen.visit, id, persona, instrument: 'crawler' as const };
  const observation = { ...seen, visit: run === undefined ? about : { ...about, run } };
  await folder.keep({ observation, files: new Map() }, recordOf(observation));
}

it('a crawl goes on where the latest run stopped; --new-run begins another, each with a name of its own', async () => {
  const first = await open();
  expect([first.run, first.known.size]).toEqual([undefined, 0]);
  await visit(first);
  expect((await open()).known.size).toBe(1);

  const second = await open({});
  expect(Math.abs(Date.parse(runStart(second.run ?? '') ?? '') - Date.now())).toBeLessThan(60_000);
  // What the first run saw is not taken for a visit of the second.
  expect(second.known.size).toBe(0);
  await visit(second);
  const again = await open();
  expect([again.run, again.known.size]).toEqual([second.run, 1]);

  const third = await open({});
  expect([third.run === second.run, third.known.size]).toEqual([false, 0]);
});

function fail(): never {
  throw new Error('no such persona');
}
