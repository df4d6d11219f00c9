import * as z from 'zod';
import { CountryCode } from './country-code.ts';
import { readStrictYaml } from './strict-yaml.ts';

/** A way out to the network: the country it stands in, and its proxy (missing: direct). */
export type Exit = {
  country: string;
  /** Address with credentials: never printed, never stored. */
  proxy?: string;
};
export type Exits = { exits: Exit[]; echo?: string };

const schemes = ['http:', 'https:', 'socks5:'];

const ExitsFile = z.strictObject({
  exits: z.array(
    z.strictObject({
      country: CountryCode,
      proxy: z.string().optional(),
      direct: z.boolean().optional(),
    }),
  ),
  echo: z.url({ protocol: /^https?$/, error: 'not an http(s) address' }).optional(),
});

/** Parses exits.yaml; `${NAME}` in a proxy is taken from the environment. */
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
    return { country: row.country, proxy };
  });
  return { exits, ...(value.echo ? { echo: value.echo } : {}) };
}

/** An exit as it may be shown: no user, no password. */
export function exitLabel(exit: Exit): string {
  if (exit.proxy === undefined) return `${exit.country} direct`;
  const { protocol, host } = new URL(exit.proxy);
  return `${exit.country} ${protocol}//${host}`;
}

function isProxyAddress(proxy: string): boolean {
  if (!URL.canParse(proxy)) return false;
  const { protocol, hostname, port, pathname } = new URL(proxy);
  const portKnown = port !== '' || protocol !== 'socks5:';
  return schemes.includes(protocol) && hostname !== '' && portKnown && pathname.length <= 1;
}

/** A variable before the `@` is a user or password, and so encoded: it may hold any character. */
function withSecrets(
  template: string,
  environment: Record<string, string | undefined>,
  missing: (name: string) => never,
): string {
  const hostStart = template.lastIndexOf('@');
  return template.replace(/\$\{(\w+)\}/g, (_, name: string, offset: number) => {
    const secret = environment[name];
    if (secret === undefined) return missing(name);
    return offset < hostStart ? encodeURIComponent(secret) : secret;
  });
}
