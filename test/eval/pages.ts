import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import { htmlOfMarkdown } from './html-of-markdown.ts';

/**
 * `npm run eval:pages`: assesses real pages with a label and prints how far `some or strong` agrees
 * with it. Pages of 6_general_html (news and blogs) all count as `no`. Never part of `npm test`.
 */
type Label = {
  file: string;
  eu_targeted_crypto_promotion: 'yes' | 'no' | 'unclear';
  firm_status: string;
  page_type: string;
};

const corpus = resolve(
  process.env.UNSOLICITED_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'),
);
if (!existsSync(join(corpus, 'labels.jsonl'))) {
  process.stderr.write(
    `No labelled pages in ${corpus}. Name their folder in UNSOLICITED_CORPUS: it holds labels.jsonl and the pages that it names.\n`,
  );
  process.exit(1);
}

const labels = new Map(lines<Label>('labels.jsonl').map((label) => [label.file, label]));
const addresses = new Map(
  lines<{ file: string; url?: string }>('index.jsonl').map(({ file, url }) => [file, url]),
);
const files = [
  ...list('1_crypto_html', /\.html$/),
  ...list('3_affiliate_and_firm_text', /\.md$/),
  ...list('6_general_html', /\.html\.gz$/),
];

const detectLanguage = await loadLanguageDetector();
const rows = files.map((file) => {
  const label = labels.get(file);
  const expected = file.startsWith('6_') ? 'no' : (label?.eu_targeted_crypto_promotion ?? '-');
  return { file, expected, type: label?.page_type ?? 'news or blog', got: assessFile(file, label) };
});

for (const { file, expected, got } of rows) {
  const states = Object.keys(got.memberStates).join(' ');
  const signals = [...new Set(got.findings.map(({ signal, strength }) => `${signal}:${strength}`))];
  const wrong = expected !== 'unclear' && expected !== '-' && isHit(got) !== (expected === 'yes');
  const cells = [
    wrong ? '!' : ' ',
    file.padEnd(64),
    got.verdict.padEnd(12),
    String(got.score).padStart(3),
  ];
  console.log(
    [...cells, expected.padEnd(7), states.slice(0, 30).padEnd(30), signals.join(' ')].join(' '),
  );
}

const judged = rows.filter(({ expected }) => expected === 'yes' || expected === 'no');
const hits = judged.filter(({ got }) => isHit(got));
const right = hits.filter(({ expected }) => expected === 'yes').length;
const wanted = judged.filter(({ expected }) => expected === 'yes').length;
const strongNews = rows.filter(
  ({ got, type, expected }) =>
    got.verdict === 'strong' && expected !== 'yes' && /news|blog|education/u.test(type),
);
console.log(`\n${judged.length} pages judged, ${wanted} of them labelled yes`);
console.log(`precision ${percent(right, hits.length)}, recall ${percent(right, wanted)}`);
console.log(
  strongNews.length === 0
    ? 'no page of news or education is strong'
    : `news or education called strong: ${strongNews.map(({ file }) => file).join(', ')}`,
);

function isHit({ verdict }: Assessment): boolean {
  return verdict === 'some' || verdict === 'strong';
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'undefined (nothing found)' : `${((100 * part) / whole).toFixed(1)} %`;
}

function assessFile(file: string, label: Label | undefined): Assessment {
  const bytes = readFileSync(join(corpus, file));
  const written = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const html = file.endsWith('.md') ? htmlOfMarkdown(written) : written;
  const url = addresses.get(file) ?? 'https://page.invalid/';
  const { parts, problems } = readHtml(html, url);
  const observation = { ...observationOf({}, url), parts, problems };
  const firm = { home: homeOf(label) };
  return assess({ observations: [observation], firm, input: file, detectLanguage });
}

/** The firm's home where the label's words tell it: `EU-based (FR)`, `non-EU (BR)`, `Swiss firm`. */
function homeOf(label: Label | undefined): string | undefined {
  const status = label?.firm_status ?? '';
  return /\(([A-Z]{2})\)/u.exec(status)?.[1] ?? (/swiss/iu.test(status) ? 'CH' : undefined);
}

function list(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(corpus, folder))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function lines<Row>(name: string): Row[] {
  return readFileSync(join(corpus, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}
