import type { AdsAssessed } from '../assessment/ads/ads-assessed.ts';
import { AdsImports } from './ads-imports.tsx';
import { AdsListed } from './ads-listed.tsx';
import { AdsStates } from './ads-states.tsx';

/** What ad repositories recorded: delivery by state, the ads one by one, and the files that say so. */
export function AdsChapter({ ads }: { ads: AdsAssessed }) {
  const { 'first-party': own, affiliate, unattributed } = ads.ads;
  const all = own + affiliate + unattributed;
  return (
    <>
      <p>
        {all === 0
          ? 'The exports hold no advertisement. That proves nothing: repositories also answer with nothing when they are busy, and forget after a year.'
          : `${counted(all, 'advertisement')} of the exports: ${own} by the firm, ${affiliate} on its behalf, ${unattributed} tied to it by nothing. The last count for nothing.`}
      </p>
      {ads.states.length > 0 && <AdsStates rows={ads.states} />}
      {all > 0 && ads.states.length === 0 && (
        <p class="empty">No delivery in the Union is recorded of those that count.</p>
      )}
      {ads.listed.length > 0 && <AdsListed ads={ads.listed} all={all} />}
      <AdsImports imports={ads.imports} />
    </>
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
