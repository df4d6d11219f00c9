import type { Firm } from '../../shared/case/case.ts';
import { partiesOf } from '../../shared/facts/parties.ts';
import { listCases } from './read-case.ts';

/**
 * The firm whose page an address is, as the analyst's cases say: its home state and further domains
 * count when the page is assessed. Undefined where no case knows the site.
 */
export async function firmOfPage(url: string): Promise<Firm | undefined> {
  const { own } = partiesOf(url);
  const isItsSite = (domain: string) => partiesOf(`https://${domain}/`).own === own;
  const cases = await listCases();
  return cases.map((stored) => stored.case.firm).find(({ domains }) => domains.some(isItsSite));
}
