import { lookUp } from '../../shared/register/look-up.ts';
import { registerDate } from '../../shared/register/register-date.ts';
import { indexRegister } from '../../shared/register/register-index.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { type Snapshot, snapshotFor } from '../../shared/register/snapshot.ts';
import { type RowStatus, statusOn } from '../../shared/register/status-on.ts';
import { Failure } from '../failure.ts';
import { listSnapshots, registersIn, rowsOf } from './snapshots.ts';

/** What a look-up found, in which snapshots, and as it was on which day. */
export type Found = {
  words: string;
  on: string;
  snapshots: Snapshot[];
  hits: { by: 'domain' | 'lei' | 'name'; status: RowStatus; row: RegisterRow }[];
};

/** Looks words up in the snapshots by which a day is judged, today where none is named. */
export async function findInSnapshots(data: string, words: string, named?: string): Promise<Found> {
  const on = named === undefined ? new Date().toISOString().slice(0, 10) : registerDate(named);
  if (on === undefined) throw new Failure(`--on ${named}: no day; write YYYY-MM-DD`);
  const all = await listSnapshots(data);
  if (all.length === 0) {
    throw new Failure(
      `${data}: no register was imported; fetch CASPS.csv and NCASP.csv from ESMA and run "unsolicited register import"`,
    );
  }
  const snapshots = registersIn(all).flatMap((register) => snapshotFor(all, register, on) ?? []);
  const rows = await Promise.all(snapshots.map((snapshot) => rowsOf(data, snapshot)));
  const hits = lookUp(indexRegister(rows.flat()), words);
  return {
    words,
    on,
    snapshots,
    hits: hits.map(({ row, by }) => ({ by, status: statusOn(row, on), row })),
  };
}
