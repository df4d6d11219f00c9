import * as z from 'zod/mini';
import { partiesOf } from '../../shared/facts/parties.ts';
import { KeptSite } from './kept-page.ts';
import { pageAddress } from './page-address.ts';
import { forget, recall, recallAll, remember, sessionKey } from './session.ts';

/** Some room at once, since all that is kept has to be looked through for it. */
const atOnce = 5;

const Stamp = z.object({ readAt: z.string(), assessment: z.object({ url: z.string() }) });

/**
 * Lets go of the pages that were read longest ago, on whatever site; each site counts what it lost.
 * False where there is none but the one excepted.
 */
export async function letOldestGo(except: string): Promise<boolean> {
  const kept = await recallAll(sessionKey.page(''), Stamp);
  const urls = kept
    .sort((a, b) => (a.readAt < b.readAt ? -1 : 1))
    .map(({ assessment }) => pageAddress(assessment.url))
    .filter((url) => url !== except)
    .slice(0, atOnce);
  if (urls.length === 0) return false;
  await forget(urls.map(sessionKey.page));
  for (const site of new Set(urls.map((url) => partiesOf(url).own))) {
    const known = await recall(sessionKey.site(site), KeptSite);
    if (!known) continue;
    const left = known.pages.filter(({ url }) => !urls.includes(url));
    const dropped = known.dropped + known.pages.length - left.length;
    if (left.length === 0) await forget([sessionKey.site(site)]);
    else await remember({ [sessionKey.site(site)]: { ...known, pages: left, dropped } });
  }
  return true;
}
