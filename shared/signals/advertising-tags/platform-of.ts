import * as z from 'zod/mini';
import { tableOf } from '../../reference/table.ts';
import json from './tags.json' with { type: 'json' };

const Tag = z.strictObject({
  platform: z.string(),
  /** `*.` stands for sub-domains, `.*` at the end for national domains. */
  hosts: z.array(z.string()),
  /** Any of these stands in path and query. */
  paths: z.array(z.string()),
});

type Row = z.infer<typeof Tag>;

const byHost = new Map<string, Row[]>();
for (const row of tableOf(Tag).parse(json).rows) {
  for (const host of row.hosts) byHost.set(host, [...(byHost.get(host) ?? []), row]);
}

/** The advertising platform that a request reports its visitor to; undefined for all others. */
export function platformOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.toLowerCase();
  const national = /^(www\.google)\.[a-z.]{2,6}$/u.exec(host)?.[1];
  const rows = [
    ...(byHost.get(host) ?? []),
    ...(byHost.get(host.replace(/^[^.]+\./u, '*.')) ?? []),
    ...(national === undefined ? [] : (byHost.get(`${national}.*`) ?? [])),
  ];
  const address = pathname + search;
  return rows.find(({ paths }) => paths.some((path) => address.includes(path)))?.platform;
}
