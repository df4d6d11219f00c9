import { parse } from 'csv-parse/sync';

/** One record of a CSV file as it stands, with what was mended to read it. */
export type CsvRecord = { line: number; cells: string[]; faults: string[] };

/** A quoted cell that runs over more lines than this was never closed. */
const mostLines = 60;
const unclosed = 'a quotation mark was not closed';

/**
 * Takes a CSV file apart, line by line and in little memory, so that each line that is not blank
 * ends up in exactly one record: a quotation mark that is not closed costs its own line, not the
 * rest of the file. `startsRecord` knows a line with which a new record surely begins.
 */
export async function* splitRecords(
  lines: AsyncIterable<string>,
  delimiter: string,
  startsRecord: (line: string) => boolean,
): AsyncGenerator<CsvRecord> {
  let held: string[] = [];
  let from = 0;
  let at = 0;
  let open = false;
  for await (const line of lines) {
    at += 1;
    if (held.length > 0 && (startsRecord(line) || held.length >= mostLines)) {
      yield* apart(held, from, delimiter, unclosed);
      held = [];
      open = false;
    }
    if (held.length === 0) {
      if (line.trim() === '') continue;
      from = at;
    }
    held.push(line);
    open = open !== hasOddMarks(line);
    if (open) continue;
    yield* whole(held, from, delimiter);
    held = [];
  }
  if (held.length > 0) yield* apart(held, from, delimiter, unclosed);
}

function hasOddMarks(line: string): boolean {
  let marks = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 1;
}

/** Lines that make one record; where they do not, each is one of its own. */
function* whole(lines: readonly string[], from: number, delimiter: string): Generator<CsvRecord> {
  const read = parsed(lines.join('\n'), delimiter);
  if (read?.length === 1 && read[0]) yield { line: from, cells: read[0], faults: [] };
  else yield* apart(lines, from, delimiter, 'its quotation marks do not fit');
}

function* apart(
  lines: readonly string[],
  from: number,
  delimiter: string,
  fault: string,
): Generator<CsvRecord> {
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = hasOddMarks(line) ? undefined : parsed(line, delimiter);
    const cells =
      read?.length === 1 && read[0]
        ? read[0]
        : line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/gu, ''));
    yield { line: from + index, cells, faults: [fault] };
  }
}

function parsed(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  } catch {
    return undefined;
  }
}
