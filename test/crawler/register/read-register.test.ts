import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../crawler/failure.ts';
import { readRegister, readRegisterText } from '../../../crawler/register/read-register.ts';
import { RegisterRow } from '../../../shared/register/register-row.ts';
import { headers, leiFor } from '../../shared/register/fictional.ts';

const lei = leiFor('KESTRELX');
const authority = 'Authority of Examples (AOE)';
const kestrelx = `${authority},AT,Kestrelx EU GmbH,${lei},AT,Kestrelx|KX,"Street 1, 1010 Vienna",https://www.kestrelx.example,,28/05/2025,,a. custody | c. exchange of crypto-assets for funds,DE|EL,,28/05/2025,`;
const heron = `${authority},SL,Heron d.o.o.,,SI,Heron,"Road 2, Ljubljana",www.heron.example,n/a,01.06.2025.,30/09/2025,j. transfer services,,,,`;

const read = (...lines: string[]) => readRegisterText([lines.join('\r\n')], 'register.csv');
const namesOf = async (...lines: string[]) => (await read(...lines)).rows.map(({ name }) => name);

describe('a file as ESMA publishes it', () => {
  it('becomes rows of plain values', async () => {
    const { register, records, rows, refused } = await read(
      headers.authorised,
      kestrelx,
      heron,
      '',
    );
    expect({ register, records, refused }).toEqual({
      register: 'authorised',
      records: 2,
      refused: [],
    });
    expect(rows.map((row) => RegisterRow.parse(row))).toMatchObject([
      {
        line: 2,
        authority,
        homeState: 'AT',
        name: 'Kestrelx EU GmbH',
        lei,
        brands: ['Kestrelx', 'KX'],
        address: 'Street 1, 1010 Vienna',
        websites: [{ host: 'kestrelx.example', domain: 'kestrelx.example' }],
        from: '2025-05-28',
        services: ['a', 'c'],
        passports: ['DE', 'GR'],
        faults: [],
      },
      {
        line: 3,
        homeState: 'SI',
        from: '2025-06-01',
        until: '2025-09-30',
        ended: true,
        faults: [],
      },
    ]);
  });

  it.each([
    [
      'non-compliant',
      `${authority},NL,Osprey Global,,,Osprey,https://osprey.example|osprey.test,No,"Serves clients without authorisation, since 2025",16/09/2025,,16/09/2025`,
    ],
    [
      'art',
      `${authority},LU,Basket S.A.,,LU,Basket,Street,https://basket.example,01/02/2025,,NO,https://basket.example/wp.pdf,,,,`,
    ],
    [
      'emt',
      `${authority},MT,Coinage Ltd,,MT,Coinage,Street,https://coinage.example,01/02/2017,,NO,NO,,,,https://coinage.example/wp.pdf,01/02/2025,,`,
    ],
    ['other', `${authority},IE,Dune Ltd,,IE,,,DE|FR,,,https://dune.example/wp.pdf,,01/03/2025`],
  ] as const)('%s', async (register, line) => {
    const file = await read(headers[register], line);
    expect(file).toMatchObject({ register, records: 1, refused: [] });
    expect(file.rows[0]?.faults).toEqual([]);
  });

  it('has a reason and a day of decision on the list of non-compliant entities', async () => {
    const line = `${authority},NL,Osprey Global,None,,Osprey,osprey.example,No,"Serves, unasked",16/09/2025,,`;
    const [row] = (await read(headers['non-compliant'], line)).rows;
    expect(row).toMatchObject({ lei: '', reason: 'Serves, unasked', decidedOn: '2025-09-16' });
    expect(row).not.toHaveProperty('from');
  });
});

describe('faults', () => {
  it('reads past a byte order mark, also one that was decoded wrongly', async () => {
    for (const mark of ['\uFEFF', 'ï»¿', '\uFEFFï»¿']) {
      expect(await namesOf(`${mark}${headers.authorised}`, heron)).toEqual(['Heron d.o.o.']);
    }
  });

  it('reads quoted cells over several lines', async () => {
    const { rows } = await read(
      headers.authorised,
      kestrelx.replace('"Street 1, 1010 Vienna"', '"Street 1\n1010 Vienna\n"'),
      heron,
    );
    expect(rows.map(({ line, address }) => [line, address])).toEqual([
      [2, 'Street 1 1010 Vienna'],
      [5, 'Road 2, Ljubljana'],
    ]);
  });

  it('loses one line to a quotation mark that is not closed, not the rest of the file', async () => {
    const open = kestrelx.replace('1010 Vienna"', '1010 Vienna');
    const { rows, records } = await read(
      headers.authorised,
      open,
      heron,
      heron.replace('Heron', 'Ibis'),
    );
    expect(records).toBe(3);
    expect(rows.map(({ name }) => name)).toEqual([
      'Kestrelx EU GmbH',
      'Heron d.o.o.',
      'Ibis d.o.o.',
    ]);
    expect(rows[0]).toMatchObject({ from: '2025-05-28', websites: [{ host: 'kestrelx.example' }] });
    expect(rows[0]?.faults.join()).toContain('quotation mark was not closed');
  });

  it('joins what a comma outside quotation marks took apart', async () => {
    const { rows } = await read(headers.authorised, kestrelx.replaceAll('"', ''));
    expect(rows[0]).toMatchObject({ address: 'Street 1, 1010 Vienna', from: '2025-05-28' });
    expect(rows[0]?.faults).toEqual(['one cell too many: joined under ae_address']);
  });

  it('puts a piece of the address back that ran over into the next column', async () => {
    const line = kestrelx.replace(
      '"Street 1, 1010 Vienna",https://www.kestrelx.example,',
      '"Street 1,", 75012 Paris,https://kestrelx.example',
    );
    const { rows } = await read(headers.authorised, line);
    expect(rows[0]).toMatchObject({
      address: 'Street 1, 75012 Paris',
      websites: [{ host: 'kestrelx.example' }],
      faults: ['ae_website: "75012 Paris" is a piece of the address'],
    });
  });

  it('keeps a formula as text and says so', async () => {
    const { rows } = await read(
      headers.authorised,
      heron.replace('Heron d.o.o.', '"=HYPERLINK(""http://x"")"'),
    );
    expect(rows[0]).toMatchObject({ name: '=HYPERLINK("http://x")' });
    expect(rows[0]?.faults.join()).toContain('formula');
  });

  it('keeps a row that stands twice, and a row without LEI or website', async () => {
    const { rows } = await read(
      headers.authorised,
      kestrelx,
      kestrelx,
      heron.replace('www.heron.example', 'Heron – the page'),
    );
    expect(rows).toHaveLength(3);
    expect(rows[1]?.faults).toEqual(['the same as line 2']);
    expect(rows[2]?.faults).toEqual(['ae_website: no address in "Heron – the page"']);
  });

  it.each([
    ['9.60E+19', '', 'spreadsheet'],
    [`${lei}.`, lei, undefined],
    [`${lei}22`, '', 'no LEI'],
  ])('LEI %s', async (cell, expected, fault) => {
    const { rows } = await read(headers.authorised, kestrelx.replace(lei, cell));
    expect(rows[0]?.lei).toBe(expected);
    expect(rows[0]?.faults.join()).toContain(fault ?? '');
    if (fault === undefined) expect(rows[0]?.faults).toEqual([]);
  });

  it('refuses with its reason what names no entity, and counts it', async () => {
    const { records, rows, refused } = await read(
      headers.authorised,
      kestrelx,
      ',,,,,,,,,,,,,,,',
      `${authority},AT,,,,,,,,,,,,,,`,
    );
    expect({ records, rows: rows.length, refused }).toEqual({
      records: 3,
      rows: 1,
      refused: [
        { line: 3, because: 'all its cells are empty' },
        { line: 4, because: 'it names no entity: no name, LEI, brand or website' },
      ],
    });
  });

  it('reads what a spreadsheet saved with semicolons or tabs', async () => {
    for (const mark of [';', '\t']) {
      const { rows } = await read(
        headers.authorised.replaceAll(',', mark),
        heron.replace('Road 2, ', '').replaceAll(',', mark),
      );
      expect(rows[0]).toMatchObject({ name: 'Heron d.o.o.', services: ['j'], faults: [] });
    }
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><title>CASPS</title>'],
    ['another table', 'name,country\nKestrelx,AT'],
    ['the register without its header', kestrelx],
    ['JSON', '{"ae_lei": "x", "ac_serviceCode": 1}'],
  ])('is refused, named and told what to give: %s', async (_, text) => {
    const refused = await readRegisterText([text], 'register.csv').catch((fault) => fault);
    expect(refused).toBeInstanceOf(Failure);
    expect(refused.message).toMatch(/^register\.csv: none of ESMA's five.*CASPS\.csv/);
  });
});

describe('whatever is done to its bytes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'register-bytes-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const many = Array.from({ length: 12 }, (_, at) =>
    (at % 2 === 0 ? kestrelx : heron).replace(/Kestrelx EU|Heron/, `Firm ${at}`),
  );
  const whole = Buffer.from(`\uFEFF${[headers.authorised, ...many].join('\n')}\n`);

  async function readBytes(bytes: Uint8Array) {
    const file = join(folder, 'bytes.csv');
    await writeFile(file, bytes);
    return readRegister(file).catch((fault) => {
      expect(fault).toBeInstanceOf(Failure);
      return undefined;
    });
  }

  it('loses no whole line where it was cut off', async () => {
    const cut = fc.integer({ min: headers.authorised.length + 4, max: whole.length });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const kept = whole.subarray(0, length).toString('utf8');
        const full = kept.split('\n').length - 2;
        const file = await readBytes(whole.subarray(0, length));
        expect(file?.records).toBe((file?.rows.length ?? 0) + (file?.refused.length ?? 0));
        expect(file?.rows.slice(0, full).map(({ name }) => name.split(' ')[1])).toEqual(
          Array.from({ length: full }, (_, at) => String(at)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('never throws but a Failure, and loses no record, where bytes were changed or moved', async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (changed, turn) => {
        const bytes = Buffer.concat([
          whole.subarray(0, 400),
          whole.subarray(400 + turn),
          whole.subarray(400, 400 + turn),
        ]);
        for (const [at, byte] of changed) bytes[at] = byte;
        const file = await readBytes(bytes);
        if (file) expect(file.records).toBe(file.rows.length + file.refused.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back whatever cells were written by the rules', async () => {
    const cell = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\0]/g, ' '));
    const line = fc.array(cell, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const rows = lines.map(([name = '', note = ''], at) =>
          [
            authority,
            'AT',
            quoted(`N${at} ${name}`),
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            '',
            quoted(note),
            '',
            '',
          ].join(','),
        );
        const file = await read(headers.authorised, ...rows);
        expect(file.rows.map(({ name }) => name)).toEqual(
          lines.map(([name = ''], at) => `N${at} ${name}`.replace(/\s+/g, ' ').trim()),
        );
      }),
      { numRuns: 60 },
    );
  });
});
