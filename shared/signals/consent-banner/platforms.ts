import * as z from 'zod/mini';
import { tableOf } from '../../reference/table.ts';
import json from './platforms.json' with { type: 'json' };

const Platform = z.object({
  name: z.string(),
  /** Hosts that it loads from, or the domains above them. */
  hosts: z.array(z.string()),
});

const platforms = new Map(
  tableOf(Platform)
    .parse(json)
    .rows.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)),
);

/** The consent-management platform that an address belongs to. */
export function platformOf(url: string): string | undefined {
  const host = /^https?:\/\/([^/:?#]{1,253})/iu.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const labels = host.split('.');
  for (let from = 0; from < Math.min(labels.length, 8); from += 1) {
    const name = platforms.get(labels.slice(from).join('.'));
    if (name !== undefined) return name;
  }
  return undefined;
}
