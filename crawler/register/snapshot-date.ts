import { basename } from 'node:path';
import { registerDate } from '../../shared/register/register-date.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { Failure } from '../failure.ts';

/**
 * The day of which a file of the register is: what `--date` says, else what its name says
 * (`CASP20251215.csv`, `CASPS_2026-08-17.csv`). Nothing inside the file tells it: the youngest update
 * that is noted there is only the day before which it cannot be.
 */
export function snapshotDate(
  file: string,
  named: string | undefined,
  rows: readonly RegisterRow[],
  today: string,
): string {
  const inName = /(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/u.exec(basename(file));
  const wished = named ?? inName?.slice(1).join('-');
  const date = wished === undefined ? undefined : registerDate(wished);
  if (date === undefined) {
    const latest = rows
      .flatMap(({ updated }) => updated ?? [])
      .sort()
      .at(-1);
    const hint = latest ? ` (its youngest entry is of ${latest})` : '';
    throw new Failure(
      named === undefined
        ? `${file}: of which day it is does not stand in its name; give --date YYYY-MM-DD, the day on which you fetched it${hint}`
        : `--date ${named}: no day; write YYYY-MM-DD`,
    );
  }
  if (date > today) throw new Failure(`${file}: ${date} is still to come; give --date YYYY-MM-DD`);
  return date;
}
