import { caseYaml } from './case-yaml.ts';
import { usualCountries, worldNetworks } from './countries.ts';
import { type Exit, type ExitPlan, startExits } from './exits.ts';
import { exitsYaml } from './exits-yaml.ts';
import { type RequestLogEntry, startServer } from './server.ts';
import type { Expected, SiteFirm } from './site.ts';
import { sites } from './sites.ts';
import { startBrokenTls } from './tls/broken-tls.ts';
import { writeMmdb } from './write-mmdb.ts';

/** A firm of the world as a case to be crawled. */
type WorldFirm = {
  name: string;
  home?: string;
  domains: string[];
  stops: { url: string; role?: 'own' | 'on-behalf' | 'ad-landing' }[];
  scenario: string;
  expected: Expected;
  /** The case as a `case.yaml`. */
  caseYaml: () => string;
};

/** A running little internet. */
export type World = {
  port: number;
  exits: Exit[];
  /** Address that answers with the visitor's ip and country. */
  echo: string;
  firms: WorldFirm[];
  /** The exits as an `exits.yaml`. */
  exitsYaml: () => string;
  /** The whole address of a page of the world. */
  link: (host: string, path?: string) => string;
  /** An https address whose certificate nobody trusts. */
  brokenTls: string;
  /** What an IP database of the world holds, as an mmdb file. */
  ipDatabase: () => Buffer;
  /** Every request that reached a site; numeric addresses asked of an exit have the host `trap`. */
  log: RequestLogEntry[];
  close: () => Promise<void>;
};

/**
 * Starts the little internet on free ports of the loopback interface: sites by host name, and one
 * forward proxy a country or the `exits` that are asked for. Several worlds may run at once. Without
 * `traces` the sites are behind no CDN that says whom it sees: half the work of a visit that does not need it.
 */
export async function startWorld(
  options: { countries?: string[]; exits?: ExitPlan[]; traces?: boolean } = {},
): Promise<World> {
  const log: RequestLogEntry[] = [];
  const hosts = new Set(sites.flatMap((site) => site.hosts));
  const proxies = await startExits({
    countries: options.countries ?? (options.exits ? [] : usualCountries),
    exits: options.exits,
    knows: (host) => hosts.has(host),
    onTrap: (url, country) => log.push(trapped(url, country)),
  });
  const { server, port } = await startServer(sites, log, options.traces ?? true);
  const tls = await startBrokenTls();
  hosts.add(tls.host);
  const link = (host: string, path = '/') => `http://${host}:${port}${path}`;
  const echo = link('echo.example', '/whereami');
  return {
    port,
    exits: proxies.exits,
    echo,
    firms: sites.flatMap((site) => site.firms ?? []).map((firm) => worldFirm(firm, link)),
    ipDatabase: () => writeMmdb(worldNetworks()),
    exitsYaml: () => exitsYaml(proxies.exits, echo),
    link,
    brokenTls: `https://${tls.host}:${tls.port}/`,
    log,
    close: async () => {
      await proxies.close();
      server.closeAllConnections();
      await Promise.all([tls.close(), new Promise((done) => server.close(done))]);
    },
  };
}

function worldFirm(firm: SiteFirm, link: (host: string, path?: string) => string): WorldFirm {
  const stops = firm.stops.map(({ host, path, role }) => ({
    url: link(host, path),
    ...(role && { role }),
  }));
  const { name, home, domains, scenario, expected } = firm;
  return {
    name,
    ...(home && { home }),
    domains,
    stops,
    scenario,
    expected,
    caseYaml: () => caseYaml({ ...firm, stops }),
  };
}

function trapped(url: string, country: string): RequestLogEntry {
  return {
    at: new Date().toISOString(),
    host: 'trap',
    path: url,
    method: '',
    address: '',
    country,
    acceptLanguage: '',
    userAgent: '',
    headers: {},
  };
}
