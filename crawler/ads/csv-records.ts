import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Failure } from '../failure.ts';
import type { FoundRecord, NoRecord } from './found-record.ts';

/** No row of an export is longer; a quotation mark that is never closed would eat the file. */
const longestRow = 4 << 20;

/** A table's header, and its rows as they come. */
export type CsvTable = { headers: string[]; rows: AsyncGenerator<FoundRecord | NoRecord> };

/** Reads CSV with commas, semicolons or tabs. Empty cells are left out of a row. */
export async function csvTable(pieces: AsyncIterable<string>): Promise<CsvTable> {
  const source = pieces[Symbol.asyncIterator]();
  let begin = '';
  while (!/\n/u.test(begin) && begin.length < longestRow) {
    const { value, done } = await source.next();
    if (done) break;
    begin += value;
  }
  const parser = parse({
    delimiter: delimiterOf(begin),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  Readable.from(joined(begin, source))
    .on('error', (fault) => parser.destroy(fault))
    .pipe(parser);
  const rows: AsyncIterator<unknown> = parser[Symbol.asyncIterator]();
  const head = rowOf(await nextOf(rows));
  if (head === undefined) throw new Failure('empty: there is no header and no row');
  const headers = unlike(head.cells);
  return { headers, rows: recordsOf(headers, rows) };
}

async function* recordsOf(
  headers: readonly string[],
  rows: AsyncIterator<unknown>,
): AsyncGenerator<FoundRecord | NoRecord> {
  for (;;) {
    const row = rowOf(await nextOf(rows));
    if (row === undefined) return;
    const at = `line ${row.line}`;
    if (row.cells.length !== headers.length) {
      const reason = `it has ${row.cells.length} cells, and the header has ${headers.length}`;
      yield {
        reason:
          row.cells.length > headers.length
            ? `${reason}: a comma within a cell is not quoted`
            : reason,
        at,
      };
      continue;
    }
    const cells = headers.map((header, place) => [header, row.cells[place] ?? ''] as const);
    yield { value: Object.fromEntries(cells.filter(([, cell]) => cell.trim() !== '')), at };
  }
}

async function nextOf(rows: AsyncIterator<unknown>): Promise<unknown> {
  try {
    const { value, done } = await rows.next();
    return done ? undefined : value;
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = 'lines' in fault ? `line ${String(fault.lines)}: ` : '';
    throw new Failure(`${line}not whole CSV: ${fault.message}`);
  }
}

function rowOf(value: unknown): { cells: string[]; line: number } | undefined {
  if (value === undefined) return undefined;
  const { record, info } = value as { record: string[]; info: { lines: number } };
  return { cells: record, line: info.lines };
}

async function* joined(begin: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (begin !== '') yield begin.replace(/^\uFEFF/u, '');
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}

/** The sign that stands most often in the header, quoted parts aside. */
function delimiterOf(begin: string): string {
  const header = (begin.split('\n', 1)[0] ?? '').replace(/"[^"]*"/gu, '');
  const [best = ','] = [',', ';', '\t'].sort(
    (one, other) => header.split(other).length - header.split(one).length,
  );
  return best;
}

/** Headers that are alike would hide one another. */
function unlike(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = header.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
