import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AdFormat, Fields, Reading } from '../../shared/ads/ad-format.ts';
import type { AdImport } from '../../shared/ads/ad-import.ts';
import type { AdRecord, AdSource } from '../../shared/ads/ad-record.ts';
import {
  type ColumnMap,
  readMapped,
  tableFields,
  usualColumns,
} from '../../shared/ads/formats/mapped-table.ts';
import { formatOf } from '../../shared/ads/formats.ts';
import { redact } from '../../shared/ads/redact.ts';
import { hashFile } from '../evidence/seal/hash-file.ts';
import { Failure } from '../failure.ts';
import { checkHeaders } from './column-map.ts';
import { csvTable } from './csv-records.ts';
import type { FoundRecord, NoRecord } from './found-record.ts';
import { jsonRecords, type Recording } from './json-records.ts';
import { lineOfFault } from './line-of-fault.ts';
import { openTally } from './tally.ts';
import { textOfFile } from './text-of-file.ts';

/** How a file of an ad repository is to be read. */
export type ReadOptions = {
  columns: ColumnMap;
  /** When the export was made, as the user says it. */
  retrieved?: string;
  /** The format that the user says it is; the content decides. */
  format?: AdSource;
};

/** Gets each ad as it is read; the whole import is told at the end. */
export type TakeAd = (ad: AdRecord) => unknown;

/** The record of one reading of a known format, or the reason for which there is none. */
type Read = { format: Pick<AdFormat, 'id' | 'name' | 'confidence'>; readings: Reading[] };

/**
 * Reads a file of an ad repository, whatever its name, and hands over each ad as it comes: a file of
 * any size takes the room of its largest record. What cannot be a record is counted with its reason.
 * A file that is of no known format, of several, or not whole, is refused.
 */
export async function readExport(
  file: string,
  options: ReadOptions,
  take: TakeAd,
): Promise<AdImport> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Failure(`${file}: no such file`);
  const sha256 = await hashFile(file);
  const name = basename(file);
  const again = createHash('sha256');
  const tally = openTally();
  const recording: Recording = {};
  let format: Read['format'] | undefined;
  try {
    const text = textOfFile(file, (bytes) => again.update(bytes));
    const { records, read } = await openRecords(text, options, recording);
    for await (const found of records) {
      if (!('value' in found)) {
        tally.setAside(found);
        continue;
      }
      // Nothing that must not be kept gets any further.
      const record = { ...found, value: redact(found.value) as Fields };
      const is = read(record);
      if (is === undefined) {
        tally.unknown(record);
        continue;
      }
      format = sameFormat(format, is.format, record, options);
      tally.took(is.format.id);
      for (const reading of is.readings) {
        if ('reason' in reading) {
          tally.setAside({ at: record.at, reason: `${is.format.name}: ${reading.reason}` });
          continue;
        }
        const index = tally.record();
        await take({
          source: is.format.id,
          ...reading,
          rawRef: { file: name, sha256, index },
          formatConfidence: is.format.confidence,
          raw: record.value,
        });
      }
      if (is.readings.length === 0)
        tally.setAside({ at: record.at, reason: `${is.format.name}: it holds no ad` });
    }
    tally.refuseStrangers();
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    const line = await lineOfFault(file, fault);
    throw new Failure(`${file}: ${line}${fault.message}`, fault.exitCode);
  }
  if (again.digest('hex') !== sha256)
    throw new Failure(`${file}: it changed while it was read; import it again`);
  const date = retrievedOf(options, recording, found.mtime);
  return {
    version: 1,
    file: name,
    sha256,
    bytes: found.size,
    ...date,
    importedAt: new Date().toISOString(),
    ...tally.end(),
  };
}

type Records = {
  records: AsyncIterable<FoundRecord | NoRecord>;
  read: (record: FoundRecord) => Read | undefined;
};

/** Looks at how the text begins: JSON, or else a table. */
async function openRecords(
  text: AsyncGenerator<string>,
  { columns }: ReadOptions,
  recording: Recording,
): Promise<Records> {
  const { value: first = '', done } = await text.next();
  const begin = first.replace(/^\uFEFF/u, '').trimStart();
  if (done || begin === '')
    throw new Failure('it is empty; an empty file shows nothing, export again');
  if (begin.startsWith('PK') || begin.startsWith('\u001f')) {
    throw new Failure('it is packed; unpack it and import what is in it');
  }
  if (begin.startsWith('<')) {
    throw new Failure("it is a page, and no export: save the browser's network log (HAR) instead");
  }
  const pieces = again(first, text);
  if (/^(?:[{[]|for \(;;\);|\)\]\}')/u.test(begin))
    return { records: jsonRecords(pieces, recording), read: readJson };
  const { headers, rows } = await csvTable(pieces);
  if (headers.length < 2) {
    throw new Failure(
      'it is neither JSON nor a table: its first line has no comma, semicolon or tab',
    );
  }
  return { records: rows, read: tableReader(headers, columns) };
}

function readJson({ value }: FoundRecord): Read | undefined {
  const format = formatOf(value);
  return format && { format, readings: format.read(value) };
}

/** Columns that the user names go before a known format, and that before the usual headers. */
function tableReader(headers: readonly string[], columns: ColumnMap): Records['read'] {
  checkHeaders(columns, headers);
  const named = Object.keys(columns).length > 0;
  const known = formatOf(Object.fromEntries(headers.map((header) => [header, ''])));
  if (!named && known) {
    const format = { ...known, confidence: 'medium' as const };
    return ({ value }) => ({ format, readings: known.read(value) });
  }
  const map = { ...(named ? {} : usualColumns(headers)), ...columns };
  if (map.adId === undefined || (!named && Object.keys(map).length < 3)) {
    const fields = Object.keys(tableFields).join(', ');
    throw new Failure(
      `line 1: no known table; its headers are ${headers.slice(0, 30).join(', ')}. Say which column holds what, by --column adId=<header> or --map (${fields})`,
    );
  }
  const format = {
    id: 'csv' as const,
    name: 'table',
    confidence: named ? ('medium' as const) : ('low' as const),
  };
  return ({ value }) => ({ format, readings: [readMapped(value, map)] });
}

function sameFormat(
  before: Read['format'] | undefined,
  now: Read['format'],
  { at, recorded }: FoundRecord,
  { format }: ReadOptions,
): Read['format'] {
  if (format !== undefined && now.id !== format) {
    throw new Failure(
      `${at}: this is of ${now.name} (${now.id}), not of ${format}; leave --format out`,
    );
  }
  if (before !== undefined && before.id !== now.id && !recorded) {
    throw new Failure(
      `${at}: this is of ${now.name}, and the records before are of ${before.name}; give the exports of each in a file of its own`,
    );
  }
  return now;
}

async function* again(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first.replace(/^\uFEFF/u, '');
  yield* rest;
}

function retrievedOf(
  { retrieved }: ReadOptions,
  { startedAt }: Recording,
  mtime: Date,
): Pick<AdImport, 'retrieved' | 'retrievedFrom'> {
  if (retrieved !== undefined) return { retrieved, retrievedFrom: 'user' };
  if (startedAt !== undefined && !Number.isNaN(Date.parse(startedAt))) {
    return { retrieved: new Date(startedAt).toISOString(), retrievedFrom: 'har' };
  }
  return { retrieved: mtime.toISOString(), retrievedFrom: 'file-time' };
}
