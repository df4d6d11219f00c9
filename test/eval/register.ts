import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { readRegister } from '../../crawler/register/read-register.ts';
import { isNone } from '../../shared/register/register-websites.ts';
import { corpus, filesIn, needCorpus, percent } from './corpus.ts';

/**
 * `npm run eval:register`: imports each real file of ESMA's register. A second, plain reading counts
 * the records and the spellings that went in; rows and reasons that came out must add up to them.
 */
needCorpus('9_esma_register');
let lost = 0;
for (const name of filesIn('9_esma_register', /\.csv$/)) {
  const file = join(corpus, name);
  const began = performance.now();
  const { register, records, rows, refused } = await readRegister(file);
  const seconds = (performance.now() - began) / 1000;
  const plain = await plainly(file);
  const spellings = (column: string, separator: RegExp) =>
    new Set(plain.flatMap((cells) => (cells[column] ?? '').split(separator))).size;
  const count = (column: string) => plain.filter((cells) => !isNone(cells[column] ?? '')).length;
  const withServices = rows.filter(({ services }) => services.length > 0).length;
  const states = new Set(rows.flatMap(({ passports, homeState }) => [homeState, ...passports]));
  const withWebsites = rows.filter(({ websites }) => websites.length > 0).length;
  const faults = rows.flatMap((row) => row.faults);
  lost += Math.abs(plain.length - rows.length - refused.length);
  console.log(`${name}: ${register}, read in ${seconds.toFixed(2)} s
  records: ${plain.length} by a plain reading, ${records} by ours = ${rows.length} rows + ${refused.length} refused
  services: ${spellings('ac_serviceCode', /\|/)} spellings became ${new Set(rows.flatMap(({ services }) => services)).size}; ${withServices} of ${count('ac_serviceCode')} cells read
  states: ${spellings('ac_serviceCode_cou', /\|/)} spellings became ${states.size}
  websites: ${withWebsites} of ${rows.length} rows (${percent(withWebsites, rows.length)}) have a domain
  reasons: ${faults.length} on ${rows.filter((row) => row.faults.length > 0).length} rows, ${refused.length} for refusals`);
  for (const { line, faults: found } of rows)
    for (const fault of found) console.log(`    line ${line}: ${fault}`);
  for (const { line, because } of refused) console.log(`    line ${line} refused: ${because}`);
}
console.log(`eval:register: ${lost} records lost`);
if (lost > 0) process.exitCode = 1;

async function plainly(file: string): Promise<Record<string, string>[]> {
  const options = { bom: true, columns: true, relax_column_count: true, relax_quotes: true };
  const found: Record<string, string>[] = [];
  for await (const cells of createReadStream(file).pipe(parse(options))) found.push(cells);
  return found;
}
