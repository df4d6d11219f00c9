import { sumUpPages } from '../../shared/assessment/one-by-one.ts';
import { KeptPage, type KeptSite } from './kept-page.ts';
import { pageAddress } from './page-address.ts';
import { recall, sessionKey } from './session.ts';

/** Sums up what is kept of a site, and the page that is about to be. */
export async function sumUpSite(
  site: string,
  firm: KeptSite['firm'],
  known: readonly { url: string }[],
  dropped: number,
  page?: KeptPage,
): Promise<KeptSite> {
  const found = await Promise.all(known.map(({ url }) => recall(sessionKey.page(url), KeptPage)));
  const pages = [...found, page].filter((each) => each !== undefined);
  return {
    assessment: sumUpPages(pages, firm, site),
    firm,
    pages: pages.map(({ title, assessment }) => ({
      url: pageAddress(assessment.url),
      title,
      verdict: assessment.verdict,
    })),
    dropped,
  };
}
