/** Measures the language witnesses on labelled texts; no part of the test suite. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';

const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
  ' ',
);
const bands = ['short', 'medium', 'long'] as const;
/** Labels under which the same language is listed; Bosnian and Latin Serbian read as `hr`. */
const readsAs: Record<string, string> = { nb: 'no', nn: 'no', bs: 'hr', 'sr-Latn': 'hr' };

type Text = { lang: string; bucket: (typeof bands)[number]; text: string };
type Tally = { asked: number; answered: number; right: number };

const corpus = process.env.UNSOLICITED_CORPUS ?? '../shared/corpus';
const file = process.argv[2] ?? join(corpus, '7_langid', 'langid.jsonl');
if (!existsSync(file)) {
  console.error(
    `No labelled texts at ${file}. Set UNSOLICITED_CORPUS to the corpus folder, or name a file of lines {"lang", "bucket", "text"}.`,
  );
  process.exit(1);
}

const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Text);
const languageOf = await loadLanguageDetector();
const expected = (lang: string) => readsAs[lang] ?? lang.split('-')[0] ?? lang;
const isNeighbour = (lang: string) => !official.includes(lang.split('-')[0] ?? lang);

const empty = (): Tally => ({ asked: 0, answered: 0, right: 0 });
const byBand = new Map<string, Tally>();
const byLanguage = new Map<string, Tally>();
const neighbours = new Map<string, { asked: number; calledUnion: number; asCroatian: number }>();
const mistakes: string[] = [];

const started = performance.now();
for (const { lang, bucket, text } of texts) {
  const answer = languageOf(text);
  if (isNeighbour(lang)) {
    const tally = neighbours.get(bucket) ?? { asked: 0, calledUnion: 0, asCroatian: 0 };
    neighbours.set(bucket, tally);
    tally.asked += 1;
    if (answer === undefined || !official.includes(answer)) continue;
    if (answer === expected(lang)) tally.asCroatian += 1;
    else {
      tally.calledUnion += 1;
      mistakes.push(`${bucket} ${lang} read as ${answer}: ${text.slice(0, 90)}`);
    }
    continue;
  }
  for (const [key, tallies] of [
    [bucket, byBand],
    [`${lang} ${bucket}`, byLanguage],
  ] as const) {
    const tally = tallies.get(key) ?? empty();
    tallies.set(key, tally);
    tally.asked += 1;
    if (answer !== undefined) tally.answered += 1;
    if (answer === expected(lang)) tally.right += 1;
  }
  if (answer !== undefined && answer !== expected(lang)) {
    mistakes.push(`${bucket} ${lang} read as ${answer}: ${text.slice(0, 90)}`);
  }
}
const seconds = (performance.now() - started) / 1000;

const percent = (part: number, whole: number) =>
  whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)}`;
const line = (name: string, { asked, answered, right }: Tally) =>
  `${name.padEnd(14)} ${String(asked).padStart(5)}  coverage ${percent(answered, asked)} %  precision ${percent(right, answered)} %`;

console.log(`${texts.length} texts, ${Math.round(texts.length / seconds)} texts/s\n`);
console.log('The 24 official languages, by band (20-59, 60-199, 200 and more characters):');
for (const band of bands) console.log(line(band, byBand.get(band) ?? empty()));
const longer = (['medium', 'long'] as const).map((band) => byBand.get(band) ?? empty());
const sum = (of: keyof Tally) => longer.reduce((total, tally) => total + tally[of], 0);
console.log(
  line('60 and more', { asked: sum('asked'), answered: sum('answered'), right: sum('right') }),
);
console.log('\nOther languages called an official one (Bosnian and Latin Serbian as hr apart):');
for (const band of bands) {
  const { asked, calledUnion, asCroatian } = neighbours.get(band) ?? {
    asked: 0,
    calledUnion: 0,
    asCroatian: 0,
  };
  console.log(
    `${band.padEnd(14)} ${String(asked).padStart(5)}  ${percent(calledUnion, asked)} %  (as hr: ${percent(asCroatian, asked)} %)`,
  );
}
console.log('\nBy language:');
for (const [key, tally] of [...byLanguage].sort()) console.log(line(key, tally));
console.log(`\nMistakes (${mistakes.length}):`);
for (const mistake of mistakes.sort()) console.log(mistake);
