import { type AdvertisingTag, advertisingTags } from '../reference/advertising-tags.ts';

/** A platform that a request reports its visitor to, and for whose account. */
export type Tag = Pick<AdvertisingTag, 'platform' | 'of'> & {
  /** Missing where the request does not name it: a library, not yet its use. */
  account?: string;
};

const byHost = new Map<string, AdvertisingTag[]>();
for (const row of advertisingTags) {
  for (const host of row.hosts) byHost.set(host, [...(byHost.get(host) ?? []), row]);
}

/** The tag that a request belongs to; undefined for all others. */
export function tagOf(url: string): Tag | undefined {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  const national = /^(www\.google)\.[a-z.]{2,6}$/u.exec(hostname)?.[1];
  const rows = [
    ...(byHost.get(hostname) ?? []),
    ...(byHost.get(hostname.replace(/^[^.]+\./u, '*.')) ?? []),
    ...(national === undefined ? [] : (byHost.get(`${national}.*`) ?? [])),
  ];
  const address = pathname + search;
  const row = rows.find(({ paths }) => paths.some((path) => address.includes(path)));
  if (row === undefined) return undefined;
  const account = row.accounts.map((pattern) => pattern.exec(address)?.[1]).find(Boolean);
  const { platform, of } = row;
  return { platform, of, ...(account === undefined ? {} : { account }) };
}
