import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readExport } from '../../crawler/ads/read-export.ts';
import { storeExport } from '../../crawler/ads/store-export.ts';
import { attributeAd } from '../../shared/ads/attribute-ad.ts';
import { gradeAd } from '../../shared/ads/grade-ad.ts';

/**
 * `npm run bench:ads`: how long 10,000 ads take to be read, and to be imported into a case, and the memory
 * that a recording of a browser (HAR) of 300 MB takes. The files are made here and removed again. `-- --megabytes N`
 * makes the recording smaller or larger.
 */
const at = process.argv.indexOf('--megabytes');
const megabytes = at > 0 ? Number(process.argv[at + 1]) : 300;
const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-ads-'));

function adOf(number: number) {
  return {
    id: String(635_000_000_000_000 + number),
    page_id: '100000000000777',
    page_name: 'KestrelX Deutschland',
    ad_delivery_start_time: '2026-03-10',
    ad_creative_bodies: [`Bitcoin kaufen und 100 € Bonus sichern, Angebot ${number}. `.repeat(8)],
    ad_creative_link_captions: ['kestrelx.example'],
    ad_snapshot_url: `https://www.facebook.com/ads/archive/render_ad/?id=${number}&access_token=secret`,
    languages: ['de'],
    eu_total_reach: 41740,
    target_locations: [{ name: 'Germany', type: 'countries', excluded: false, num_obfuscated: 0 }],
    age_country_gender_reach_breakdown: ['DE', 'AT', 'FR'].map((country) => ({
      country,
      age_gender_breakdowns: ['18-24', '25-34', '35-44'].map((age) => ({
        age_range: age,
        male: 2000 + number,
        female: 1500,
        unknown: 27,
      })),
    })),
    beneficiary_payers: [{ payer: 'KestrelX Global Ltd', beneficiary: 'KestrelX', current: true }],
  };
}

const readOnly = (file: string) => readExport(file, { columns: {} }, () => {});

async function write(name: string, pieces: Iterable<string>): Promise<string> {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  for (const piece of pieces) {
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return file;
}

function* page(count: number): Generator<string> {
  yield '{"data":[';
  for (let number = 0; number < count; number += 1) {
    yield `${number > 0 ? ',' : ''}${JSON.stringify(adOf(number))}`;
  }
  yield ']}';
}

/** Mostly pictures, as recordings are, and an answer of the library now and then. */
function* recording(bytes: number): Generator<string> {
  const picture = 'A'.repeat(1 << 20);
  yield '{"log":{"version":"1.2","entries":[';
  for (let written = 0, number = 0; written < bytes; number += 1) {
    const text =
      number % 4 === 0 ? `for (;;);${JSON.stringify({ data: [adOf(number)] })}` : picture;
    const entry = JSON.stringify({
      startedDateTime: '2026-05-01T10:00:00.000Z',
      request: { method: 'GET', url: `https://www.facebook.com/${number}` },
      response: { status: 200, content: { size: text.length, mimeType: 'x/y', text } },
    });
    written += entry.length;
    yield `${number > 0 ? ',' : ''}${entry}`;
  }
  yield ']}}';
}

/** All that `ads import --case` does with a file but the seal: whose each ad is, its grades, storing. */
async function importInto(folderOfCase: string, file: string) {
  const firm = { domains: ['kestrelx.example'], legalNames: [], profiles: [], affiliates: [] };
  const { imported } = await storeExport(folderOfCase, file, { columns: {} }, (ad) => {
    attributeAd(ad, firm);
    gradeAd(ad);
  });
  return imported;
}

async function measure(what: string, file: string, read = readOnly): Promise<void> {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { counts } = await read(file);
  clearInterval(watch);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(cpu);
  const size = Math.round((await stat(file)).size / 1e6);
  const memory = `${Math.round(before / 1e6)} MB before, at most ${Math.round(most / 1e6)} MB`;
  process.stdout.write(
    `${what}: ${counts.records} of ${counts.found} records, ${size} MB in ${seconds} s (${((user + system) / 1e6).toFixed(1)} s of a core); memory ${memory}\n`,
  );
}

try {
  const file = await write('ads.json', page(10_000));
  await measure('10,000 ads, read', file);
  const kept = join(folder, 'case');
  await mkdir(kept);
  await measure('10,000 ads, imported into a case', file, (each) => importInto(kept, each));
  await measure('100,000 ads', await write('many.json', page(100_000)));
  await measure('recording', await write('recording.har', recording(megabytes * 1e6)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
