import type { AdImport } from '../../shared/ads/ad-import.ts';
import type { AdSource } from '../../shared/ads/ad-record.ts';
import { adFormats } from '../../shared/ads/formats.ts';
import { Failure } from '../failure.ts';
import type { FoundRecord, NoRecord } from './found-record.ts';

/** Places named of each reason; the count says how many there are. */
const placesNamed = 20;

/** Counts what a file holds: each thing in it is a record or has its reason. */
export type Tally = {
  took: (source: AdSource) => void;
  /** One more record; returns its number, from 1 on. */
  record: () => number;
  setAside: (thing: NoRecord) => void;
  /** A record of no known format. */
  unknown: (record: FoundRecord) => void;
  /** Refuses a file in which nothing can be taken, or is of a known format. */
  refuseStrangers: () => void;
  end: () => Pick<AdImport, 'sources' | 'counts' | 'setAside' | 'emptyUnknown' | 'remarks'>;
};

export function openTally(): Tally {
  const sources = new Set<AdSource>();
  const reasons = new Map<string, { count: number; first: string[] }>();
  let records = 0;
  let stranger: FoundRecord | undefined;

  function setAside({ reason, at }: NoRecord): void {
    const known = reasons.get(reason) ?? { count: 0, first: [] };
    known.count += 1;
    if (known.first.length < placesNamed) known.first.push(at);
    reasons.set(reason, known);
  }

  return {
    took: (source) => sources.add(source),
    record() {
      records += 1;
      return records;
    },
    setAside,
    unknown(record) {
      stranger ??= record;
      setAside({ at: record.at, reason: 'it has the fields of no known ad repository' });
    },
    refuseStrangers() {
      const [[reason, { count, first }] = ['', { count: 0, first: [] }]] = reasons;
      if (records > 0 || count === 0) return;
      if (stranger === undefined || sources.size > 0) {
        throw new Failure(
          `${first[0]}: ${reason}${count > 1 ? ` (and so are ${count - 1} more)` : ''}; nothing in it can be taken`,
        );
      }
      const fields = Object.keys(stranger.value).slice(0, 12).join(', ') || 'none';
      throw new Failure(
        `${stranger.at}: of no known ad repository (its fields: ${fields}); known are ${adFormats.map(({ name }) => name).join(', ')}, and any table by --column`,
      );
    },
    end() {
      const aside = [...reasons].map(([reason, { count, first }]) => ({ reason, count, first }));
      const found = records + aside.reduce((sum, { count }) => sum + count, 0);
      return {
        sources: [...sources],
        counts: { found, records },
        setAside: aside,
        ...(found === 0 && { emptyUnknown: true as const }),
        remarks:
          found === 0
            ? [
                'It holds no record. That proves nothing: repositories also answer with nothing when they are busy, block the asker, or have forgotten after a year.',
              ]
            : [],
      };
    },
  };
}
