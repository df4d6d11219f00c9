import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openApp } from '../../crawler/serve/app.tsx';
import { openCasePlaces } from '../../crawler/serve/case-places.ts';
import { openStore } from '../../crawler/store/open-store.ts';

/**
 * How quick the lists of `serve` are with 5,000 cases of 20 runs and a million findings: the median
 * and the slowest of 20 requests, through the whole application. The database is PGlite in a
 * temporary folder, or DATABASE_URL (which must be empty, and is filled).
 */
const cases = Number(process.env.CASES ?? 5_000);
const findings = Number(process.env.FINDINGS ?? 1_000_000);
const runs = 20;
const times = 20;

const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-'));
const store = await openStore({ data: folder, databaseUrl: process.env.DATABASE_URL });
try {
  await fill();
  const rules = { names: [], anyAddress: false };
  const app = await openApp(store.db, rules, openCasePlaces(folder));
  const ask = async (path: string): Promise<[number, string]> => {
    const from = performance.now();
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    return [performance.now() - from, text];
  };
  const paths = [
    '/',
    await deep('/', 20),
    '/?words=firm+4711',
    '/?state=PL',
    '/?state=PL&verdict=strong&means=sponsorship',
    '/?since=2026-06-01&until=2026-06-30',
    '/findings',
    await deep('/findings', 20),
    '/findings?state=PL',
    '/findings?means=sponsorship&since=2026-06-01&until=2026-06-30',
    '/findings?state=MT&means=affiliation',
    '/runs',
  ];
  process.stdout.write(`${cases} cases, ${findings} findings, ${store.name}\n`);
  for (const path of paths) {
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) took.push((await ask(path))[0]);
    took.sort((a, b) => a - b);
    const [median = 0, slowest = 0] = [took[times >> 1], took.at(-1)];
    const line = `${median.toFixed(0).padStart(6)} ms median  ${slowest.toFixed(0).padStart(6)} ms slowest`;
    process.stdout.write(`${line}  ${path.slice(0, 80)}\n`);
  }

  /** The address of a page far into a list. */
  async function deep(path: string, pages: number): Promise<string> {
    let at = path;
    for (let page = 0; page < pages; page += 1) {
      const next = /href="([^"]+)">Next page/.exec((await ask(at))[1])?.[1];
      if (next === undefined) break;
      at = next.replaceAll('&amp;', '&');
    }
    return at;
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}

/** Cases, runs and findings made by the database itself. */
async function fill(): Promise<void> {
  const states = sql`array['AT','BE','BG','CY','CZ','DE','DK','EE','ES','FI','FR','GR','HR','HU','IE','IT','LT','LU','LV','MT','NL','PL','PT','RO','SE','SI','SK']`;
  const means = sql`array['own-website','advertisement','sponsorship','affiliation','social-media']`;
  const verdicts = sql`array['none','some','strong','inconclusive']`;
  await sql`
    insert into cases (id, firm, home, domains, folder, created_at, latest_run, verdict, score, states, means, assessed_at)
    select 'case-' || n, 'Firm ' || n, 'SC', array['firm' || n || '.example'], '/nowhere/case-' || n,
      '2026-01-01', '20260101T000000Z', (${verdicts})[1 + n % 4], (n * 7) % 101,
      array[(${states})[1 + n % 27], (${states})[1 + (n * 5) % 27]], array[(${means})[1 + n % 5]],
      timestamptz '2026-01-01' + (n % 330) * interval '1 day'
    from generate_series(1, ${cases}::integer) n`.execute(store.db);
  await sql`
    insert into runs (case_id, run, started_at, tool, verdict, score)
    select 'case-' || n, 'run-' || r, timestamptz '2026-01-01' + r * interval '7 days', 'unsolicited 0.1.0',
      (${verdicts})[1 + (n + r) % 4], (n * r) % 101
    from generate_series(1, ${cases}::integer) n, generate_series(1, ${runs}::integer) r`.execute(
    store.db,
  );
  await sql`
    insert into findings (case_id, run, number, signal, title, means, limb, points, strength, states, quote, spot, url, visit, seen_at)
    select 'case-' || (1 + n % ${cases}::integer), 'run-' || (1 + n % ${runs}::integer), n, 'union-language',
      'Is written in an official language of the Union', (${means})[1 + n % 5], 'in-the-union', 'towards',
      'strong', array[(${states})[1 + n % 27]], 'Kup Bitcoin w 60 sekund ' || n, 'main > p', 'https://firm.example/' || n,
      'visit-' || n, timestamptz '2026-01-01' + (n % 475200) * interval '1 minute'
    from generate_series(1, ${findings}::integer) n`.execute(store.db);
  await sql`analyze`.execute(store.db);
}
