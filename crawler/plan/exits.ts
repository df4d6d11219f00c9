import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { CountryCode } from './country-code.ts';
import { readStrictYaml } from './strict-yaml.ts';
import { withSecrets } from './with-secrets.ts';

/** A way out to the network: the country it stands in, and its proxy (missing: direct). */
export type Exit = {
  country: string;
  /** Address with credentials: never printed, never stored. */
  proxy?: string;
  /** PEM file with the authority that an https proxy's own certificate rests on. */
  authority?: string;
  /** Counts from 1 among exits that look the same without user and password. */
  number?: number;
};
export type Exits = {
  exits: Exit[];
  /** Address that answers with the visitor's `ip` and `country` as JSON. */
  echo?: string;
  /** IP database (MaxMind's mmdb format) that names the country of an address. */
  database?: string;
};

const schemes = ['http:', 'https:', 'socks5:'];

const ExitsFile = z.strictObject({
  exits: z.array(
    z.strictObject({
      country: CountryCode,
      proxy: z.string().optional(),
      direct: z.boolean().optional(),
      authority: z.string().min(1, 'empty; name a PEM file').optional(),
    }),
  ),
  echo: z.url({ protocol: /^https?$/, error: 'not an http(s) address' }).optional(),
  database: z.string().min(1, 'empty; name an mmdb file').optional(),
});

/**
 * Parses exits.yaml; `${NAME}` in a proxy is taken from the environment, and other files are named
 * relative to this one.
 */
export function parseExits(
  file: string,
  text: string,
  environment: Record<string, string | undefined>,
): Exits {
  const { value, refuse } = readStrictYaml(file, text, ExitsFile);
  const exits = value.exits.map((row, index): Exit => {
    const at = (field: string) => ['exits', index, field];
    if (row.proxy !== undefined && row.direct) {
      return refuse(at('direct'), 'an exit is either direct or a proxy; take one away');
    }
    if (row.authority !== undefined && !/^https:/i.test(row.proxy ?? '')) {
      refuse(at('authority'), 'only an https proxy has a certificate of its own; take it away');
    }
    if (row.proxy === undefined) {
      if (row.direct) return { country: row.country };
      return refuse(['exits', index], 'give a proxy address, or direct: true');
    }
    const proxy = withSecrets(row.proxy, environment, (name) =>
      refuse(at('proxy'), `environment variable ${name} is not set; export it and run again`),
    );
    if (!isProxyAddress(proxy)) {
      refuse(at('proxy'), 'write it as http://host:port, https://host:port or socks5://host:port');
    }
    if (row.authority === undefined) return { country: row.country, proxy };
    return { country: row.country, proxy, authority: beside(file, row.authority) };
  });
  const { echo, database } = value;
  return {
    exits: toldApart(exits),
    ...(echo ? { echo } : {}),
    ...(database ? { database: beside(file, database) } : {}),
  };
}

/** The exits of a country, in the order in which they are named. */
export function exitsOf(country: string, exits: readonly Exit[]): Exit[] {
  return exits.filter((exit) => exit.country === country);
}

function beside(file: string, named: string): string {
  return isAbsolute(named) ? named : join(dirname(file), named);
}

/** An exit as it may be shown: no user, no password. */
export function exitLabel(exit: Exit): string {
  if (exit.proxy === undefined) return `${exit.country} direct`;
  const { protocol, host } = new URL(exit.proxy);
  return `${exit.country} ${protocol}//${host}${exit.number ? ` #${exit.number}` : ''}`;
}

/** Providers give many exits one address and tell them by user: those get a number. */
function toldApart(exits: readonly Exit[]): Exit[] {
  const labels = exits.map(exitLabel);
  return exits.map((exit, index) => {
    const same = labels.filter((label) => label === labels[index]).length;
    if (same === 1) return exit;
    return {
      ...exit,
      number: labels.slice(0, index + 1).filter((l) => l === labels[index]).length,
    };
  });
}

function isProxyAddress(proxy: string): boolean {
  if (!URL.canParse(proxy)) return false;
  const { protocol, hostname, port, pathname } = new URL(proxy);
  const portKnown = port !== '' || protocol !== 'socks5:';
  return schemes.includes(protocol) && hostname !== '' && portKnown && pathname.length <= 1;
}
