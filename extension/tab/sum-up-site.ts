import type { Assessment } from '../../shared/assessment/assessment.ts';
import { sumUpPages } from '../../shared/assessment/one-by-one.ts';
import { KeptPage, type KeptSite } from './kept-page.ts';
import { recall, sessionKey } from './session.ts';

/** What the pages that are kept of a site come to together. */
export async function sumUpSite(site: string, { pages, firm }: KeptSite): Promise<Assessment> {
  const found = await Promise.all(pages.map(({ url }) => recall(sessionKey.page(url), KeptPage)));
  const kept = found.filter((page) => page !== undefined);
  return sumUpPages(kept, firm, site);
}
