import { type Fields, isFields } from '../../shared/ads/ad-format.ts';
import { formatOf } from '../../shared/ads/formats.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import type { FoundRecord, NoRecord } from './found-record.ts';
import { harRecords } from './har-records.ts';
import { openJson } from './json-stream.ts';

/** Where repositories put their records; a list that is the document has no name. */
const lists = new Set([
  '',
  'data',
  'data.ads',
  'rows',
  'results',
  'items',
  'elements',
  'value',
  'ad_previews',
  'ads',
  '1',
  'log.entries',
  'data.ad_library_main.search_results_connection.edges',
]);

/** Meta and Google put this before their answers, so that they cannot be run as scripts. */
const guard = /^\s*(?:for \(;;\);|\)\]\}'[^\n]*\n)/u;

/** What a recording of a browser tells beside its records. */
export type Recording = { startedAt?: string };

/**
 * The records of a JSON text: pages of answers, lists, JSON lines, recordings of a browser (HAR). A
 * text that is no JSON ends with the record after which it fails.
 */
export async function* jsonRecords(
  pieces: AsyncIterable<string>,
  recording: Recording,
): AsyncGenerator<FoundRecord | NoRecord> {
  const json = openJson(lists);
  let first = true;
  let count = 0;
  const next = () => {
    count += 1;
    return `record ${count}`;
  };
  try {
    for await (const piece of pieces) {
      for (const found of json.push(first ? piece.replace(guard, '') : piece)) {
        yield* recordsOf(found, next, recording);
      }
      first = false;
    }
    for (const found of json.end()) yield* recordsOf(found, next, recording);
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure(`after record ${count}: ${wordsOf(fault)}`);
  }
}

function* recordsOf(
  { value, list, listed }: ReturnType<ReturnType<typeof openJson>['push']>[number],
  next: () => string,
  recording: Recording,
): Generator<FoundRecord | NoRecord> {
  if (list === 'log.entries') {
    yield* harRecords(value, recording, next);
    return;
  }
  if (listed) {
    refuseFault(value);
    return;
  }
  if (!isFields(value)) {
    const kind = Array.isArray(value) ? 'a list' : value === null ? 'nothing' : `a ${typeof value}`;
    yield { reason: `it is ${kind}, and no record`, at: next() };
    return;
  }
  yield* withinPages(value, next, list === undefined);
}

/** A record, or a page of records within a list of pages. */
function* withinPages(
  value: Fields,
  next: () => string,
  whole: boolean,
): Generator<FoundRecord | NoRecord> {
  if (formatOf(value) === undefined) {
    for (const name of lists) {
      const inner = name
        .split('.')
        .reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), value);
      if (!Array.isArray(inner)) continue;
      for (const each of inner) {
        if (isFields(each)) yield { value: each, at: next() };
        else yield { reason: 'it is no record', at: next() };
      }
      return;
    }
    if (whole) refuseFault(value);
  }
  yield { value, at: next() };
}

/** An answer that tells of an error is no export, however empty its list. */
function refuseFault(value: unknown): void {
  if (!isFields(value)) return;
  const { error } = value;
  if (!isFields(error) || /^(?:ok|success)?$/iu.test(String(error.code ?? ''))) return;
  const words = [error.code, error.type, error.message].filter((each) => each !== undefined);
  throw new Failure(`the repository answered with an error (${words.join(', ')}): export again`);
}

function wordsOf(fault: unknown): string {
  const message = wordsOfFault(fault);
  return `not whole JSON: ${message.replace(/^Parser (?:cannot parse input: )?/u, '')}`;
}
