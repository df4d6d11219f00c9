import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the labelled pages that the evaluations read; they belong to others and stay outside. */
export const corpus = resolve(
  process.env.UNSOLICITED_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'),
);

/** Ends the run, saying so, where a part of the corpus is missing. */
export function needCorpus(...names: string[]): void {
  const missing = names.filter((name) => !existsSync(join(corpus, name)));
  if (missing.length === 0) return;
  process.stderr.write(
    `Nothing was evaluated: ${missing.join(', ')} missing in ${corpus}. Name the folder in UNSOLICITED_CORPUS.\n`,
  );
  process.exit(1);
}

/** The rows of a file of JSON lines. */
export function jsonLines<Row>(name: string): Row[] {
  return readFileSync(join(corpus, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Files of one folder whose names fit, as paths below the corpus. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(corpus, folder))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** `12.3 %`, or that there is nothing to take a share of. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Rows of words with each column as wide as its widest. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const width = (column: number) =>
    Math.max(...rows.map((cells) => String(cells[column] ?? '').length));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) =>
          typeof cell === 'number' ? String(cell).padStart(width(at)) : cell.padEnd(width(at)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
