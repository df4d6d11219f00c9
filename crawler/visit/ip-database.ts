import { readFile } from 'node:fs/promises';
import { Reader } from 'mmdb-lib';
import * as z from 'zod';
import { exitCode, Failure } from '../failure.ts';

/** The country (ISO 3166-1 alpha-2) of an address, by an offline database. */
export type IpDatabase = { countryOf: (address: string) => string | undefined };

/** The fields in which MaxMind, DB-IP and IPinfo name the country. */
const Row = z.object({
  country: z.union([z.string(), z.object({ iso_code: z.string() })]).optional(),
  country_code: z.string().optional(),
});

/** Opens a user-supplied mmdb file. */
export async function openIpDatabase(path: string): Promise<IpDatabase> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure(
      `${path}: cannot be read; name an mmdb file in "database", or take the line away`,
      exitCode.componentMissing,
    );
  });
  const reader = readerOf(path, bytes);
  return {
    countryOf: (address) => {
      try {
        return codeOf(reader.get(address));
      } catch {
        return undefined;
      }
    },
  };
}

function readerOf(path: string, bytes: Buffer) {
  try {
    // Its own types name MaxMind's rows only; whatever comes out is parsed.
    return new Reader<never>(bytes);
  } catch {
    throw new Failure(
      `${path}: not an IP database; "database" wants MaxMind's mmdb format`,
      exitCode.componentMissing,
    );
  }
}

function codeOf(row: unknown): string | undefined {
  const parsed = Row.safeParse(row);
  if (!parsed.success) return undefined;
  const { country, country_code } = parsed.data;
  const code = typeof country === 'object' ? country.iso_code : (country_code ?? country);
  return code && /^[A-Za-z]{2}$/.test(code) ? code.toUpperCase() : undefined;
}
