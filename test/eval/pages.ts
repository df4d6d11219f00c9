import type { Assessment } from '../../shared/assessment/assessment.ts';
import { type AssessedPage, assessedPages } from './assessed-pages.ts';
import { percent, table } from './corpus.ts';

/**
 * `npm run eval:pages`: assesses real pages with a label and prints how far `some or strong` agrees
 * with it, by family and by language, and every miss with its findings. Never part of `npm test`.
 */
const started = performance.now();
const pages = await assessedPages();
const judged = pages.filter(({ expected }) => expected !== 'unclear');
const misses = judged.filter((page) => isHit(page.got) !== (page.expected === 'yes'));

console.log(
  table(
    pages.map(({ file, expected, got }) => [
      misses.some((miss) => miss.file === file) ? '!' : ' ',
      file,
      `label ${expected}`,
      got.verdict,
      got.score,
      got.perimeter,
      got.pages?.[0]?.speaker ?? '',
    ]),
  ),
);
for (const page of misses) console.log(`\n${described(page)}`);

const heading = ['', 'pages', 'yes', 'found', 'precision', 'recall', 'AUC'];
const by = (key: (page: AssessedPage) => string) =>
  [...new Set(judged.map(key))]
    .sort()
    .map((name) => [name, ...measures(judged.filter((each) => key(each) === name))]);
console.log(`\n${table([heading, ...by(({ family }) => family)])}`);
console.log(
  `\n${table([heading, ...by(({ language }) => language), ['all', ...measures(judged)]])}`,
);

const scoped = pages.filter(({ inScope }) => inScope !== 'unclear');
const concerns = ({ got }: AssessedPage) =>
  isHit(got) && got.perimeter !== 'outside' && got.perimeter !== 'authorised';
const [found, wanted] = [
  scoped.filter(concerns),
  scoped.filter(({ inScope }) => inScope === 'yes'),
];
const right = found.filter(({ inScope }) => inScope === 'yes').length;
console.log(
  `\nand by a firm from outside the Union (perimeter taken into account): precision ${percent(right, found.length)}, recall ${percent(right, wanted.length)} of ${wanted.length}`,
);
const strongNews = pages.filter(
  ({ got, type, expected }) =>
    got.verdict === 'strong' && expected !== 'yes' && /news|blog|education/u.test(type),
);
console.log(
  strongNews.length === 0
    ? 'no page of news or education is strong'
    : `news or education called strong: ${strongNews.map(({ file }) => file).join(', ')}`,
);
const [, , , precision, recall, auc] = measures(judged);
console.log(
  `eval:pages: ${judged.length} pages, precision ${precision}, recall ${recall}, AUC ${auc}, ${misses.length} missed, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);

function isHit({ verdict }: Assessment): boolean {
  return verdict === 'some' || verdict === 'strong';
}

function measures(some: readonly AssessedPage[]): (string | number)[] {
  const yes = some.filter(({ expected }) => expected === 'yes');
  const hits = some.filter(({ got }) => isHit(got));
  const both = yes.filter(({ got }) => isHit(got)).length;
  return [
    some.length,
    yes.length,
    hits.length,
    percent(both, hits.length),
    percent(both, yes.length),
    areaUnderCurve(some),
  ];
}

/** How often a page that promotes has the higher score of two; as high as another counts half. */
function areaUnderCurve(some: readonly AssessedPage[]): string {
  const scores = (expected: string) =>
    some.filter((page) => page.expected === expected).map(({ got }) => got.score);
  const [yes, no] = [scores('yes'), scores('no')];
  if (yes.length === 0 || no.length === 0) return '-';
  let won = 0;
  for (const one of yes) for (const other of no) won += one > other ? 1 : one === other ? 0.5 : 0;
  return (won / (yes.length * no.length)).toFixed(3);
}

function described({ file, expected, got }: AssessedPage): string {
  const findings = got.findings.map(
    ({ signal, strength, points, quote, why }) =>
      `    ${points} ${strength} ${signal}: “${quote.slice(0, 90)}” (${why.slice(0, 140)})`,
  );
  const head = `! ${file}: label ${expected}, found ${got.verdict}, score ${got.score}`;
  return [head, `    ${got.verdictBecause}`, ...findings].join('\n');
}
