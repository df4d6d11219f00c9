import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import type { KeptSite } from '../tab/kept-page.ts';
import { sumUpSite } from '../tab/sum-up-site.ts';

/** What a site comes to so far; while it is summed up anew, what it came to before. */
export type SummedSite = { sum?: Assessment; underWay: boolean; fault?: string };

/** Sums a site up with every page that is added, while somebody wants to see it. */
export function useSummedSite(
  site: string,
  kept: KeptSite | null | undefined,
  wanted: boolean,
): SummedSite {
  const [summed, setSummed] = useState<Omit<SummedSite, 'underWay'> & { of: KeptSite }>();
  useEffect(() => {
    if (!wanted || !kept) return;
    let over = false;
    sumUpSite(site, kept).then(
      (sum) => over || setSummed({ of: kept, sum }),
      (caught: unknown) => over || setSummed({ of: kept, fault: wordsOfFault(caught) }),
    );
    return () => {
      over = true;
    };
  }, [site, kept, wanted]);
  if (!wanted || !kept) return { underWay: false };
  return { sum: summed?.sum, fault: summed?.fault, underWay: summed?.of !== kept };
}
