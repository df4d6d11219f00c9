import type { RegisterExtract } from '../../shared/register/register-extract.ts';
import { registers } from '../../shared/register/registers.ts';
import { type Snapshot, snapshotFor } from '../../shared/register/snapshot.ts';
import { listSnapshots, rowsOf } from './snapshots.ts';

/** The register as it was imported on this machine; each snapshot is read once. */
export type OpenRegister = {
  /** All rows of the snapshots by which a day is judged; undefined where nothing was imported. */
  forDay: (day: string) => Promise<RegisterExtract | undefined>;
  /** The same of the snapshots in which an earlier extract was looked up, where all are here. */
  again: (extract: RegisterExtract) => Promise<RegisterExtract | undefined>;
};

/** Opens the register in a data folder. */
export function openRegister(data: string): OpenRegister {
  const known = new Map<string, Promise<RegisterExtract>>();
  const listed = listSnapshots(data);
  // Asked for later, it fails there.
  listed.catch(() => {});
  const whole = (day: string, snapshots: readonly Snapshot[]) => {
    const key = snapshots
      .map(({ register, date, sha256 }) => `${register} ${date} ${sha256}`)
      .join();
    const read = known.get(key) ?? readWhole(data, day, snapshots);
    known.set(key, read);
    return read.then((extract) => ({ ...extract, day }));
  };
  return {
    forDay: async (day) => {
      const all = await listed;
      const snapshots = registers.flatMap((register) => snapshotFor(all, register, day) ?? []);
      return snapshots.length === 0 ? undefined : whole(day, snapshots);
    },
    again: async ({ day, snapshots }) => {
      const all = await listed;
      const found = snapshots.flatMap(({ register, date, sha256 }) => {
        const is = (each: Snapshot) =>
          each.register === register && each.date === date && each.sha256 === sha256;
        return all.find(is) ?? [];
      });
      return found.length === snapshots.length ? whole(day, found) : undefined;
    },
  };
}

async function readWhole(
  data: string,
  day: string,
  snapshots: readonly Snapshot[],
): Promise<RegisterExtract> {
  const rows = await Promise.all(snapshots.map((snapshot) => rowsOf(data, snapshot)));
  return {
    version: 1,
    day,
    snapshots: snapshots.map(({ register, date, file, sha256, records, rows: count }) => {
      return { register, date, file, sha256, records, rows: count };
    }),
    rows: rows.flat(),
  };
}
