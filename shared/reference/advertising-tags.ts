import * as z from 'zod/mini';
import json from './advertising-tags.json' with { type: 'json' };
import { tableOf } from './table.ts';

const AdvertisingTag = z.strictObject({
  platform: z.string(),
  /** `analytics` counts visitors and advertises nothing; a `…-programme` tag is the firm's, a `…-publisher` tag a promoter's. */
  of: z.enum(['advertising', 'analytics', 'affiliate-programme', 'affiliate-publisher']),
  /** `*.` stands for sub-domains, `.*` at the end for national domains. */
  hosts: z.array(z.string()),
  /** Any of these stands in path and query. */
  paths: z.array(z.string()),
  /** Patterns over path and query; the first group is the number of the account. */
  accounts: z.array(z.string()),
});

/** Requests by which a page reports its visitors to platforms. */
export const advertisingTags = tableOf(AdvertisingTag)
  .parse(json)
  .rows.map(({ accounts, ...row }) => ({
    ...row,
    accounts: accounts.map((pattern) => new RegExp(pattern, 'u')),
  }));
export type AdvertisingTag = (typeof advertisingTags)[number];
