import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { KeptSite } from '../tab/kept-page.ts';
import { sumUpSite } from '../tab/sum-up-site.ts';

/** What a site comes to so far, worked out anew with every page while somebody wants to see it. */
export function useSummedSite(
  site: string,
  kept: KeptSite | null | undefined,
  wanted: boolean,
): Assessment | undefined {
  const [summed, setSummed] = useState<Assessment>();
  useEffect(() => {
    if (!wanted || !kept) return;
    let over = false;
    void sumUpSite(site, kept).then((assessment) => over || setSummed(assessment));
    return () => {
      over = true;
    };
  }, [site, kept, wanted]);
  return wanted && kept ? summed : undefined;
}
