import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawl } from '../../crawler/crawl.ts';
import type { CrawlEvent } from '../../crawler/crawl-event.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { startWorld } from '../world/start-world.ts';
import { memoryOfFamily } from './memory-of-family.ts';

/**
 * `npm run bench:personas`: many personas on a few stops of the little internet, with one exit dead
 * and the browser killed half-way. Prints how memory goes over time. `--personas N` (default 30),
 * `--stops N` (4 at most), `--concurrency N` (2), `--blocks N` for the geo matrix with one control.
 */
const option = (name: string, usual: number) =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const blocks = option('blocks', 0);
const chosen = personas.slice(0, option('personas', 30));
const control = personas.find(({ id }) => id === 'tr');
if (!control) throw new Error('no control');

const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-'));
const countries = [...new Set([...chosen, control].map(({ country }) => country))];
const world = await startWorld({ countries });
const dead = chosen.at(-1)?.country;
const exits = world.exits.map((exit) =>
  exit.country === dead ? { country: exit.country, proxy: 'http://127.0.0.1:9' } : exit,
);
const stops = ['kestrelx.example', 'zorvana.example', 'vortiga.example', 'alternia.example']
  .slice(0, option('stops', 4))
  .map((host) => ({ url: world.link(host), role: 'own' as const }));

const began = Date.now();
const samples: { done: number; node: number; chromium: number }[] = [];
let done = 0;
let replaced = 0;
let killed = false;
let expected = chosen.length * stops.length;
const watch = setInterval(() => {
  const { node, chromium } = memoryOfFamily();
  samples.push({ done, node, chromium });
}, 500);

function listen(event: CrawlEvent): void {
  if (event.kind === 'matrix-planned') {
    expected = event.visits;
    console.log(event.estimate);
  }
  if (event.kind === 'browser-replaced') replaced += 1;
  if (event.kind !== 'visit-finished' && event.kind !== 'visit-skipped') return;
  done += 1;
  if (killed || done < expected / 2) return;
  killed = true;
  for (const pid of memoryOfFamily().browsers) process.kill(pid, 'SIGKILL');
}

const result = await crawl(
  {
    case: { firm: { name: 'Bench', domains: [] }, stops },
    out: folder,
    personas: chosen,
    exits: { exits, echo: world.echo },
    pages: 1,
    concurrency: option('concurrency', 2),
    ...(blocks > 0 ? { matrix: { blocks, seed: 1, controls: [control] } } : {}),
  },
  listen,
  new AbortController().signal,
);
clearInterval(watch);
await world.close();
await rm(folder, { recursive: true, force: true });

const minutes = (Date.now() - began) / 60_000;
console.log(
  `${done} visits in ${minutes.toFixed(1)} min:`,
  JSON.stringify({ ...result, folder: undefined }),
);
console.log(
  `exit in ${dead} dead; browser killed ${killed ? 'once' : 'never'}, ${replaced} visits repeated for it`,
);
console.log('visits        node MB (median, peak)   Chromium MB (median, peak)');
const tenth = Math.max(1, Math.ceil(done / 10));
for (let from = 0; from < done; from += tenth) {
  const part = samples.filter((sample) => sample.done >= from && sample.done < from + tenth);
  const row = (of: 'node' | 'chromium') => {
    const values = part.map((sample) => sample[of]).sort((a, b) => a - b);
    const middle = values[Math.floor(values.length / 2)] ?? 0;
    return `${middle.toFixed(0).padStart(8)}${(values.at(-1) ?? 0).toFixed(0).padStart(8)}`;
  };
  const visits = `${from + 1}-${Math.min(done, from + tenth)}`;
  console.log(`${visits.padEnd(14)}${row('node')}${row('chromium').padStart(25)}`);
}
process.exit(0);
