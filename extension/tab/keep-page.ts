import type { Firm } from '../../shared/case/case.ts';
import { type KeptPage, KeptSite } from './kept-page.ts';
import { letOldestGo } from './let-oldest-go.ts';
import { mostPages } from './most-pages.ts';
import { pageAddress } from './page-address.ts';
import { forget, recall, remember, sessionKey } from './session.ts';

let before: Promise<void> = Promise.resolve();

/**
 * Keeps a page that was read, in place of an earlier reading of it, and lists it with its site; one
 * page after another. Where the session is full, the oldest pages make room.
 */
export function keepPage(page: KeptPage, site: string, firm: Partial<Firm>): Promise<void> {
  const kept = before.then(() => keepInTurn(page, site, firm));
  before = kept.catch(() => undefined);
  return kept;
}

async function keepInTurn(page: KeptPage, site: string, firm: Partial<Firm>): Promise<void> {
  for (;;) {
    try {
      await keep(page, site, firm);
      return;
    } catch (fault) {
      const isFull = fault instanceof Error && /quota/i.test(fault.message);
      if (!isFull || !(await letOldestGo(pageAddress(page.assessment.url)))) throw fault;
    }
  }
}

async function keep(page: KeptPage, site: string, firm: Partial<Firm>): Promise<void> {
  const { title, readAt, assessment } = page;
  const url = pageAddress(assessment.url);
  const known = await recall(sessionKey.site(site), KeptSite);
  const others = (known?.pages ?? []).filter((each) => each.url !== url);
  const tooMany = Math.max(0, others.length + 1 - mostPages);
  const now: KeptSite = {
    firm,
    pages: [...others.slice(tooMany), { url, title, verdict: assessment.verdict, readAt }],
    dropped: (known?.dropped ?? 0) + tooMany,
  };
  await remember({ [sessionKey.page(url)]: page, [sessionKey.site(site)]: now });
  await forget(others.slice(0, tooMany).map((each) => sessionKey.page(each.url)));
}

/** Lets go of all that was read on a site. */
export async function forgetSite(site: string): Promise<void> {
  const known = await recall(sessionKey.site(site), KeptSite);
  const pages = (known?.pages ?? []).map(({ url }) => sessionKey.page(url));
  await forget([sessionKey.site(site), ...pages]);
}
