import type { RegisterRow } from './register-row.ts';

/** What a row says of a day; `listed` is all that the files of issuers and white papers can say. */
export type RowStatus = 'authorised' | 'not-yet' | 'ended' | 'undated' | 'non-compliant' | 'listed';

/**
 * Status is by date: nobody is authorised before the first day, nor from the day of the end on. A
 * row whose days cannot be read leaves it open.
 */
export function statusOn(row: RegisterRow, day: string): RowStatus {
  if (row.register === 'non-compliant') return 'non-compliant';
  if (row.register !== 'authorised') return 'listed';
  if (row.from !== undefined && day < row.from) return 'not-yet';
  if (row.until !== undefined && day >= row.until) return 'ended';
  return row.from === undefined || (row.ended === true && row.until === undefined)
    ? 'undated'
    : 'authorised';
}
