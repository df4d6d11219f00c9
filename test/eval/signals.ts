import { catalogue } from '../../shared/signals/catalogue.ts';
import { type AssessedPage, assessedPages } from './assessed-pages.ts';
import { table } from './corpus.ts';

/**
 * `npm run eval:signals`: on how many real pages each signal finds something, news and blogs apart:
 * there nothing promotes a crypto-asset service, and nearly every signal must be silent.
 */
const started = performance.now();
const pages = await assessedPages();
const general = pages.filter(({ family }) => family === '6_general_html');
const labelled = pages.filter(({ family }) => family !== '6_general_html');
const yes = labelled.filter(({ expected }) => expected === 'yes');
const others = labelled.filter(({ expected }) => expected !== 'yes');

const on = (some: readonly AssessedPage[], id: string, context: boolean) =>
  some.filter(({ got }) =>
    got.findings.some(
      ({ signal, strength }) => signal === id && (strength === 'context') === context,
    ),
  ).length;

const rows = catalogue.map(({ id, limb, points }) => [
  id,
  points === 'towards' ? limb : points,
  on(general, id, false),
  on(general, id, true),
  on(yes, id, false),
  on(others, id, false),
]);
console.log(
  table([
    [
      'signal',
      'limb or direction',
      `news, blogs (${general.length})`,
      'there as context',
      `labelled yes (${yes.length})`,
      `labelled otherwise (${others.length})`,
    ],
    ...rows,
  ]),
);

const loud = rows.filter(([, , hits]) => Number(hits) > 0);
const promoting = loud.filter(([, limb]) => limb === 'promotion');
const verdicts = general.filter(({ got }) => got.verdict !== 'none');
console.log(
  `\nnot silent on news and blogs: ${loud.map(([id, , hits]) => `${id} (${hits})`).join(', ') || 'none'}`,
);
for (const { file, got } of verdicts) console.log(`a verdict of ${got.verdict}: ${file}`);
console.log(
  `eval:signals: ${rows.length - loud.length} of ${rows.length} signals silent on ${general.length} pages of news and blogs, ${promoting.length} of the promotion limb not, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
