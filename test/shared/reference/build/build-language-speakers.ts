/**
 * Writes shared/reference/language-speakers.json from CLDR's territory data:
 *   npm pack cldr-core@48.2.0, unpack it, then
 *   node --import tsx test/shared/reference/build/build-language-speakers.ts <folder of cldr-core>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberStateTable } from '../../../../shared/reference/member-state-table.ts';

type Territory = {
  _population: string;
  languagePopulation?: Record<
    string,
    { _populationPercent: string; _officialStatus?: string } | undefined
  >;
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of cldr-core.');
  process.exit(1);
}
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const { version } = read('package.json') as { version: string };
const territories = read('supplemental/territoryInfo.json').supplemental.territoryInfo as Record<
  string,
  Territory
>;

/** Bosnian and Serbian are kept because the witnesses read them, in Latin script, as Croatian. */
const wanted = new Set([
  ...Object.values(memberStateTable).flatMap(({ languages }) => languages),
  'bs',
  'sr',
]);
/** CLDR lists Norwegian as `no` and, for the same people, as `nb` and `nn`; only `no` is kept. */
const rows = Object.entries(territories).flatMap(([country, { _population, languagePopulation }]) =>
  Object.entries(languagePopulation ?? {}).flatMap(([tag, spoken]) => {
    const language = tag.split('_')[0] ?? tag;
    if (spoken === undefined || !wanted.has(language)) return [];
    const share = Number(spoken._populationPercent) / 100;
    const speakers = Math.round(Number(_population) * share);
    const official = spoken._officialStatus !== undefined;
    if (!official && share < 0.01) return [];
    return [{ language, country, speakers, share: Number(share.toFixed(3)), official }];
  }),
);
rows.sort((a, b) => a.language.localeCompare(b.language) || b.speakers - a.speakers);

const file = 'shared/reference/language-speakers.json';
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  file,
  `{
  "source": "cldr-core ${version}, supplemental/territoryInfo.json (Unicode-3.0); official includes regional and de facto status",
  "retrieved": "${new Date().toISOString().slice(0, 10)}",
  "rows": [
${lines}
  ]
}
`,
);
console.error(`${rows.length} rows in ${file}`);
