/**
 * `npm run bench:index [-- findings] [embedded]`: fills the index with a million findings of 5,000
 * firms and says how long its lists take, on a PostgreSQL of its own or embedded. Each must stay
 * under 200 ms.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listCases } from '../../crawler/store/list-cases.ts';
import { listFindings } from '../../crawler/store/list-findings.ts';
import { openStore } from '../../crawler/store/open-store.ts';
import { startPostgres } from '../crawler/support/test-databases.ts';

const embedded = process.argv.includes('embedded');
const findings = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1_000_000);
const firms = 5_000;
const folder = await mkdtemp(join(tmpdir(), 'unsolicited-index-'));
const server = embedded ? undefined : await startPostgres();
const store = await openStore(server ? { databaseUrl: await server.database() } : { data: folder });
const { db } = store;
const states = `array['DE','FR','ES','PL','IT','NL','SE','PT','CZ','AT','RO','HU']`;
const means = `array['own-website','advertising','affiliate','sponsorship','social-media','events']`;
try {
  const began = Date.now();
  await sql`
    insert into cases (id, firm, home, domains, folder, created_at, latest_run, perimeter, verdict, score, states, means, assessed_at)
    select 'firm-' || n, 'Firm ' || md5(n::text), 'SC', array['firm' || n || '.example'], '/cases/firm-' || n, now(),
      'first', 'third-country', (array['none','some','strong','inconclusive'])[1 + n % 4], n % 101,
      (${sql.raw(states)})[1 + n % 12 : 3 + n % 12], (${sql.raw(means)})[1 + n % 6 : 2 + n % 6],
      timestamptz '2026-01-01' + (n % 300) * interval '1 day'
    from generate_series(1, ${sql.lit(firms)}) n`.execute(db);
  await sql`
    insert into runs (case_id, run, started_at, assessed_at, verdict, score)
    select 'firm-' || n, 'first', now(), now(), 'some', 10 from generate_series(1, ${sql.lit(firms)}) n`.execute(
    db,
  );
  for (let from = 0; from < findings; from += 100_000) {
    await sql`
      insert into findings (case_id, run, number, signal, title, means, limb, points, strength, states, quote, spot, url, visit, seen_at)
      select 'firm-' || (1 + n % ${sql.lit(firms)}), 'first', n / ${sql.lit(firms)}, 'signal-' || n % 40, 'Title of signal ' || n % 40,
        (${sql.raw(means)})[1 + n % 6], 'promotion', 'towards', 'indication',
        (${sql.raw(states)})[1 + (n / 7) % 12 : 2 + (n / 7) % 12], repeat(md5(n::text), 4), 'main > p:nth-of-type(' || n % 50 || ')',
        'https://firm' || n % ${sql.lit(firms)} || '.example/page/' || n % 12, 'de-firm-' || n, timestamptz '2026-01-01' + n * interval '25 seconds'
      from generate_series(${sql.lit(from)}, ${sql.lit(Math.min(from + 100_000, findings) - 1)}) n`.execute(
      db,
    );
  }
  await sql`analyze`.execute(db);
  const size = await sql<{ mb: number }>`
    select (pg_database_size(current_database()) / 1e6)::float8 as mb`.execute(db);
  const filled = `${findings} findings in ${((Date.now() - began) / 1000).toFixed(0)} s`;
  process.stdout.write(`${store.name}: ${filled}, database ${size.rows[0]?.mb.toFixed(0)} MB\n`);
  const since = '2026-06-01T00:00:00Z';
  const lists: Record<string, () => Promise<{ next?: string; rows: unknown[] }>> = {
    'firms by score': () => listCases(db),
    'firms of a state': () => listCases(db, { state: 'PL' }),
    'firms by name': () => listCases(db, { words: 'ab12' }),
    'firms strong, by means, since': () =>
      listCases(db, { verdict: 'strong', means: 'affiliate', since }),
    'firms, 40th page': () => listCases(db, {}, { after: '50~firm-2500' }),
    'findings, latest': () => listFindings(db),
    'findings of a state': () => listFindings(db, { state: 'RO' }),
    'findings by means': () => listFindings(db, { means: 'sponsorship' }),
    'findings by signal, state and date': () =>
      listFindings(db, { signal: 'signal-7', state: 'PL', since }),
    'findings of a state and means that never meet': () =>
      listFindings(db, { state: 'BG', means: 'events' }),
    'findings of one firm': () => listFindings(db, { caseId: 'firm-77' }),
    'findings, deep page': () =>
      listFindings(db, {}, { after: `${Date.parse('2026-03-01T00:00:00Z')}~${findings >> 1}` }),
  };
  let slowest = 0;
  for (const [name, list] of Object.entries(lists)) {
    await list();
    const times: number[] = [];
    let rows = 0;
    for (let time = 0; time < 5; time += 1) {
      const start = performance.now();
      rows = (await list()).rows.length;
      times.push(performance.now() - start);
    }
    const median = times.sort((a, b) => a - b)[2] ?? 0;
    slowest = Math.max(slowest, median);
    process.stdout.write(`${name.padEnd(48)} ${median.toFixed(1).padStart(7)} ms  ${rows} rows\n`);
  }
  process.stdout.write(`slowest ${slowest.toFixed(1)} ms; the limit is 200 ms\n`);
  process.exitCode = slowest < 200 ? 0 : 1;
} finally {
  await store.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}
