import { sumUpPages } from '../../shared/assessment/one-by-one.ts';
import type { Firm } from '../../shared/case/case.ts';
import { KeptPage, KeptSite } from './kept-page.ts';
import { mostPages } from './most-pages.ts';
import { pageAddress } from './page-address.ts';
import { forget, recall, remember, sessionKey } from './session.ts';

/** Keeps a page that was read, in place of an earlier reading of it, and sums up its firm's site anew. */
export async function keepPage(page: KeptPage, site: string, firm: Partial<Firm>): Promise<void> {
  const url = pageAddress(page.assessment.url);
  const known = await recall(sessionKey.site(site), KeptSite);
  const others = (known?.pages ?? []).filter((each) => each.url !== url);
  const tooMany = Math.max(0, others.length + 1 - mostPages);
  await forget(others.slice(0, tooMany).map((each) => sessionKey.page(each.url)));
  const found = await Promise.all(
    others.slice(tooMany).map((each) => recall(sessionKey.page(each.url), KeptPage)),
  );
  const pages = [...found.filter((each) => each !== undefined), page];
  const now: KeptSite = {
    assessment: sumUpPages(pages, firm, site),
    pages: pages.map(({ title, assessment }) => ({
      url: pageAddress(assessment.url),
      title,
      verdict: assessment.verdict,
    })),
    dropped: (known?.dropped ?? 0) + others.length + 1 - pages.length,
  };
  await remember({ [sessionKey.page(url)]: page, [sessionKey.site(site)]: now });
}

/** Lets go of all that was read on a site. */
export async function forgetSite(site: string): Promise<void> {
  const known = await recall(sessionKey.site(site), KeptSite);
  const pages = (known?.pages ?? []).map(({ url }) => sessionKey.page(url));
  await forget([sessionKey.site(site), ...pages]);
}
