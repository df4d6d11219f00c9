import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio/slim';
import { assessPage } from '../../shared/assessment/assess-page.ts';
import type { Facts } from '../../shared/facts/facts.ts';
import { factsOf } from '../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import { corpus, table } from '../eval/corpus.ts';

/**
 * `npm run bench:saved`: how many saved pages a second one core parses, reads, draws the facts from
 * and assesses, each stage over the same real pages in the same run. Parsing alone is the yardstick.
 */
const folders = ['pages', '1_crypto_html', '6_general_html'];
const files = folders.flatMap(pagesIn);
if (files.length === 0) {
  process.stderr.write(
    `Nothing was measured: no saved pages in ${folders.join(', ')} of ${corpus}. Name the folder that holds them in UNSOLICITED_CORPUS.\n`,
  );
  process.exit(1);
}

const pages = files.map(markupOf);
const url = 'https://kestrelx.example/';
const detectLanguage = await loadLanguageDetector();

// The engine compiles on pages of our own, so that no page measured has been seen before.
const ownPages = join(import.meta.dirname, '../pages');
for (const name of readdirSync(ownPages)) {
  const observation = read(readFileSync(join(ownPages, name), 'utf8'));
  assessPage(observation, factsDrawn(observation), []);
}

const parse = stage();
const reading = stage();
const facts = stage();
const signals = stage();
for (const html of pages) {
  parse.time(() => load(html));
  const observation = reading.time(() => read(html));
  const drawn = facts.time(() => factsDrawn(observation));
  signals.time(() => assessPage(observation, drawn, []));
}

const megabytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0) / 1e6;
const whole = reading.seconds + facts.seconds + signals.seconds;
const row = (name: string, seconds: number) => [
  name,
  (pages.length / seconds).toFixed(0).padStart(8),
  `${((1000 * seconds) / pages.length).toFixed(2)} ms`.padStart(9),
  `${(seconds / parse.seconds).toFixed(2)} x`.padStart(8),
];
console.log(
  `${pages.length} saved pages, ${((1000 * megabytes) / pages.length).toFixed(0)} kB on average, one core\n`,
);
console.log(
  table([
    ['', ' pages/s', '   a page', ' parsing'],
    row('parsing alone (cheerio)', parse.seconds),
    row('reading (parsing in it)', reading.seconds),
    row('facts', facts.seconds),
    row('all signals', signals.seconds),
    row('all together', whole),
  ]),
);
console.log(`bench:saved: ${(pages.length / whole).toFixed(0)} pages/s`);

function stage() {
  const clock = {
    seconds: 0,
    time<Value>(work: () => Value): Value {
      const began = performance.now();
      const value = work();
      clock.seconds += (performance.now() - began) / 1000;
      return value;
    },
  };
  return clock;
}

function read(html: string): Observation {
  return { ...observationOf({}, url), ...readHtml(html, url) };
}

/** The facts of a page, each asked for once, as signals ask for them. */
function factsDrawn(observation: Observation): Facts {
  const drawn = factsOf(observation, { detectLanguage });
  for (const name of Object.keys(drawn) as (keyof Facts)[]) void drawn[name];
  return drawn;
}

/** Pages of one folder, unpacked; none where the folder is missing. */
function pagesIn(folder: string): string[] {
  const room = join(corpus, folder);
  if (!existsSync(room)) return [];
  return readdirSync(room)
    .filter((name) => /\.html(?:\.gz)?$/u.test(name))
    .sort()
    .map((name) => join(room, name));
}

function markupOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
