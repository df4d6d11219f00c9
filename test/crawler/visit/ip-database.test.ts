import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIpDatabase } from '../../../crawler/visit/ip-database.ts';
import { networkOf } from '../../../crawler/visit/network-of.ts';
import { sourceAddress, worldNetworks } from '../../world/countries.ts';
import { writeMmdb } from '../../world/write-mmdb.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdb-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('an mmdb file names the country of an address', async () => {
  const file = join(folder, 'world.mmdb');
  await writeFile(file, writeMmdb(worldNetworks()));
  const { countryOf } = await openIpDatabase(file);
  expect(['MT', 'TR', 'NO'].map((code) => countryOf(sourceAddress(code, 7)))).toEqual([
    'MT',
    'TR',
    'NO',
  ]);
  expect(countryOf('192.0.2.1')).toBeUndefined();
  expect(countryOf('not an address')).toBeUndefined();
});

test('a database that is not there, or is none, is refused with the fix', async () => {
  await expect(openIpDatabase(join(folder, 'none.mmdb'))).rejects.toThrow(
    /none\.mmdb: cannot be read; name/,
  );
  const file = join(folder, 'text.mmdb');
  await writeFile(file, 'hello');
  await expect(openIpDatabase(file)).rejects.toMatchObject({
    message: expect.stringMatching(/text\.mmdb: not an IP database/),
    exitCode: 5,
  });
});

test('addresses are shortened to their network', () => {
  expect(networkOf('198.51.100.77')).toBe('198.51.100.0/24');
  expect(networkOf('2001:db8:1:2::5')).toBe('2001:db8:1::/48');
  expect(networkOf('::ffff:198.51.100.77')).toBe('198.51.100.0/24');
  expect(networkOf('nobody')).toBeUndefined();
});
