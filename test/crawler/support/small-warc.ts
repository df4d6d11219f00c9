import { WARCRecord, WARCSerializer } from 'warcio';

type Answer = {
  url: string;
  body: string;
  status?: string;
  type?: string;
  headers?: [string, string][];
};

/** A WARC file of a few answers, a request after each, every record packed by itself. */
export async function smallWarc(answers: readonly Answer[]): Promise<Buffer> {
  const packed: Uint8Array[] = [];
  const date = '2026-01-01T00:00:07Z';
  const add = async (record: WARCRecord) => {
    packed.push(await WARCSerializer.serialize(record, { gzip: true }));
  };
  const warcVersion = 'WARC/1.1';
  await add(
    await WARCRecord.createWARCInfo(
      { filename: 'capture.warc.gz', warcVersion },
      { software: 'test' },
    ),
  );
  for (const {
    url,
    body,
    status = '200 OK',
    type = 'text/html; charset=utf-8',
    headers = [],
  } of answers) {
    async function* content() {
      yield Buffer.from(body);
    }
    const httpHeaders = Object.fromEntries([['Content-Type', type], ...headers]);
    const statusline = `HTTP/1.1 ${status}`;
    await add(
      WARCRecord.create(
        { url, date, type: 'response', warcVersion, statusline, httpHeaders },
        content(),
      ),
    );
    async function* nothing() {}
    await add(
      WARCRecord.create(
        {
          url,
          date,
          type: 'request',
          warcVersion,
          statusline: 'GET / HTTP/1.1',
          httpHeaders: { Accept: '*/*' },
        },
        nothing(),
      ),
    );
  }
  return Buffer.concat(packed);
}
