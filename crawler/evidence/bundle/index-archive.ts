import { CDXIndexer, WARCParser } from 'warcio';

/** A record of a WARC file as an index lists it. */
export type IndexedRecord = { line: string; url: string; status: string; timestamp: string };

/**
 * Lists the records of a WARC file for a CDXJ index; offsets are those in the compressed file. Bodies
 * are passed over, but for those of requests, of which the index keeps the posted form.
 */
export async function* indexArchive(
  file: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<IndexedRecord> {
  const indexer = new CDXIndexer({ format: 'cdxj' });
  const parser = new WARCParser(file, { parseHttp: true });
  for await (const record of parser) {
    if (record.warcType === 'request') await record.readFully(false);
    else await record.skipFully();
    const found = indexer.indexRecord(record, parser, name);
    if (found) yield indexed(found, indexer);
  }
  const last = indexer.indexRecord(null, parser, name);
  if (last) yield indexed(last, indexer);
}

function indexed(found: Record<string, unknown>, indexer: CDXIndexer): IndexedRecord {
  const { url, status, timestamp } = found;
  return {
    url: String(url),
    status: String(status ?? ''),
    timestamp: String(timestamp),
    line: indexer.serialize(found),
  };
}
