import type { CrawlSpec } from './crawl.ts';
import { Failure } from './failure.ts';
import { parseCidr } from './visit/address-rules.ts';
import { deadlines } from './visit/deadlines.ts';
import { openIpDatabase } from './visit/ip-database.ts';
import type { Outing } from './visit/open-page.ts';

type Wishes = Pick<CrawlSpec, 'exits' | 'allowNetwork' | 'acceptConsent' | 'limits' | 'lookup'>;

/** What all outings of a crawl have in common; `visits` is the folder of the case's visits. */
export async function outingOf(
  spec: Wishes,
  visits: string,
): Promise<Omit<Outing, 'browser' | 'persona' | 'exit'>> {
  const allowed = (spec.allowNetwork ?? []).map((words) => {
    const range = parseCidr(words);
    if (!range) throw new Failure(`--allow-network ${words}: not a range; write e.g. 127.0.0.0/8`);
    return range;
  });
  const file = spec.exits?.database;
  return {
    echo: spec.exits?.echo,
    database: file === undefined ? undefined : await openIpDatabase(file),
    allowed,
    acceptConsent: spec.acceptConsent,
    visits,
    limits: { ...deadlines, ...spec.limits },
    lookup: spec.lookup,
  };
}
