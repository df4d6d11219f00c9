import { createReadStream } from 'node:fs';
import { normaliseRow, type RegisterRecord } from '../../shared/register/normalise-row.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { type Register, registerOf } from '../../shared/register/registers.ts';
import { Failure } from '../failure.ts';
import { fitColumns } from './fit-columns.ts';
import { type CsvRecord, splitRecords } from './split-records.ts';

/** A record that is no row, with its reason. */
type Refused = { line: number; because: string };

/** What one file holds: records in = rows + refused. */
export type RegisterFile = {
  register: Register;
  records: number;
  rows: RegisterRow[];
  refused: Refused[];
};

/** A line longer than this is no line of a register. */
const longestLine = 1_000_000;

/** Reads one of ESMA's CSV files, whichever of the five it is; anything else is a Failure. */
export async function readRegister(file: string): Promise<RegisterFile> {
  return readRegisterText(textOf(file), file);
}

/** The same for text in pieces; `name` is for messages. */
export async function readRegisterText(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): Promise<RegisterFile> {
  const lines = linesOf(pieces, name);
  const head = await firstLine(lines);
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  );
  const columns = head.split(delimiter).map((cell) => cell.replace(/^["\s]+|["\s]+$/gu, ''));
  const register = registerOf(columns);
  if (register === undefined) {
    throw new Failure(
      `${name}: none of ESMA's five register files: its first line does not name their columns (ae_competentAuthority, ae_homeMemberState, ae_lei_name, ae_lei …); give CASPS.csv, NCASP.csv, ARTZZ.csv, EMTWP.csv or OTHER.csv as ESMA publishes it`,
    );
  }
  const known = new Set<string>();
  const startsRecord = recordStart(known, delimiter);
  const rows: RegisterRow[] = [];
  const refused: Refused[] = [];
  const seen = new Map<string, number>();
  let records = 0;
  for await (const record of splitRecords(lines, delimiter, startsRecord)) {
    records += 1;
    known.add((record.cells[0] ?? '').trim());
    // The header was the first line.
    const line = record.line + 1;
    const fitted = fitColumns({ ...record, line }, columns);
    const row = normaliseRow(register, withRepetition(fitted, record, seen));
    if ('refused' in row) refused.push({ line, because: row.refused });
    else rows.push(row);
  }
  return { register, records, rows, refused };
}

/** A row that stands in the file twice is kept twice and says so. */
function withRepetition(
  fitted: RegisterRecord,
  { cells }: CsvRecord,
  seen: Map<string, number>,
): RegisterRecord {
  const key = JSON.stringify(cells.map((cell) => cell.trim()));
  const before = seen.get(key);
  if (before === undefined) seen.set(key, fitted.line);
  return before === undefined
    ? fitted
    : { ...fitted, faults: [...fitted.faults, `the same as line ${before}`] };
}

/** An authority at the beginning, as on lines before or with its abbreviation, and then a state. */
function recordStart(known: ReadonlySet<string>, delimiter: string): (line: string) => boolean {
  return (line) => {
    const [first = '', second = ''] = line.split(delimiter, 2);
    const authority = first.replace(/^"|"$/gu, '').trim();
    return (
      /^"?[A-Za-z]{2}"?$/u.test(second.trim()) &&
      (known.has(authority) || /^\p{Lu}[^"]*\([\p{L} -]{2,14}\)$/u.test(authority))
    );
  };
}

async function firstLine(lines: AsyncGenerator<string>): Promise<string> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return '';
    const line = value.replace(/^(?:\uFEFF|ï»¿)+/u, '');
    if (line.trim() !== '') return line;
  }
}

/** Lines of text that comes in pieces; a carriage return before the end belongs to no line. */
async function* linesOf(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine || lines.some(({ length }) => length > longestLine)) {
      throw new Failure(`${name}: no register: a line of it is longer than a megabyte`);
    }
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  if (rest !== '') yield rest.replace(/\r$/u, '');
}

/** The file as text; bytes that are no UTF-8 stand as U+FFFD. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk, { stream: true });
  } catch (fault) {
    const missing = (fault as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Failure(
      `${file}: ${missing ? 'no such file' : 'cannot be read'}; name a CSV file of ESMA's register`,
    );
  }
  yield decoder.decode();
}
