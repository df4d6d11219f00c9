import type { RegisterRecord } from '../../shared/register/normalise-row.ts';
import { registerDate } from '../../shared/register/register-date.ts';
import { registerState } from '../../shared/register/register-state.ts';
import { isNone, registerWebsites } from '../../shared/register/register-websites.ts';
import { readServices } from '../../shared/register/services.ts';
import type { CsvRecord } from './split-records.ts';

/**
 * Puts the cells of a record under the columns of its file. A comma that stands outside quotation
 * marks makes a cell too many: the neighbours are joined that leave the others under the column to
 * which they fit best. Cells that are missing at the end are empty.
 */
export function fitColumns(
  { line, cells, faults }: CsvRecord,
  columns: readonly string[],
): RegisterRecord {
  const found = [...faults];
  const least = columns.at(-1) === '' ? columns.length - 1 : columns.length;
  if (cells.length < least) found.push(`it has ${cells.length} of ${least} cells`);
  const extra = cells.length - columns.length;
  let fitted = cells.slice(0, columns.length);
  if (extra > 0) {
    // Commas too many at the end take nothing away.
    const blank = cells.slice(columns.length).every((cell) => cell.trim() === '');
    let best = blank ? fitOf(fitted, columns) : -1;
    let under: string | undefined;
    // Where several places fit as well, it was prose that had the comma.
    for (const column of [...columns].sort((a, b) => Number(isProse(b)) - Number(isProse(a)))) {
      const at = columns.indexOf(column);
      const joined = joinAt(cells, at, extra);
      const fit = fitOf(joined, columns);
      if (fit <= best) continue;
      best = fit;
      fitted = joined;
      under = column || 'its last column';
    }
    if (under !== undefined) {
      const many = extra === 1 ? 'one cell' : `${extra} cells`;
      found.push(`${many} too many: joined under ${under}`);
    }
  }
  const named = columns.map((column, index) => [column, fitted[index] ?? ''] as const);
  return { line, cells: Object.fromEntries(named), faults: found };
}

function isProse(column: string): boolean {
  return /address|reason|comments/u.test(column);
}

function fitOf(cells: readonly string[], columns: readonly string[]): number {
  return columns.filter((column, at) => fits(column, cells[at] ?? '')).length;
}

function joinAt(cells: readonly string[], at: number, extra: number): string[] {
  const joined = cells.slice(at, at + extra + 1).join(',');
  return [...cells.slice(0, at), joined, ...cells.slice(at + extra + 1)];
}

/** Whether a cell is such as its column holds; of a column without a form nothing can be told. */
function fits(column: string, cell: string): boolean {
  if (/Date$|_date$|lastupdate$/u.test(column))
    return isNone(cell) || registerDate(cell) !== undefined;
  if (/MemberState$|_lei_cou_code$/u.test(column)) return registerState(cell) !== '';
  if (/_lei$/u.test(column)) return isNone(cell) || /^[A-Z0-9.+]{6,21}$/u.test(cell.trim());
  if (/website|_url$/u.test(column)) return isNone(cell) || registerWebsites(cell).length > 0;
  if (column === 'ac_serviceCode') return readServices(cell).services.length > 0;
  if (column === 'ac_serviceCode_cou') return /^[A-Za-z|\s]*$/u.test(cell);
  return false;
}
