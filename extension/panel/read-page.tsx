import { useState } from 'preact/hooks';
import { PageWords } from '../../shared/report/page-words.tsx';
import { say } from '../messages/say.ts';
import { dateLanguage } from '../messages/time-in-words.ts';
import { KeptPage, KeptSite } from '../tab/kept-page.ts';
import { pageAddress } from '../tab/page-address.ts';
import { sessionKey } from '../tab/session.ts';
import { FindingsPart } from './findings-part.tsx';
import { LimbsPart } from './limbs-part.tsx';
import { NotAssessedPart } from './not-assessed-part.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import { SitePages } from './site-pages.tsx';
import { StatesPart } from './states-part.tsx';
import { useLeft } from './use-left.ts';
import { useSession } from './use-session.ts';
import { useSummedSite } from './use-summed-site.ts';
import { VerdictPart } from './verdict-part.tsx';
import { WatchPart } from './watch-part.tsx';

export type Filter = { state?: string; means?: string };

/** All about a page that was read, and about its site so far. */
export function ReadPage({
  tab,
  url,
  site,
  moved,
}: {
  tab: number;
  url: string;
  site: string;
  moved: boolean;
}) {
  const page = useSession(sessionKey.page(pageAddress(url)), KeptPage);
  const whole = useSession(sessionKey.site(site), KeptSite);
  const [scope, setScope] = useState<'page' | 'site'>('page');
  const ofSite = useSummedSite(site, whole, scope === 'site');
  const [filter, setFilter] = useState<Filter>({});
  const left = useLeft(tab, page?.readAt);
  if (page === null) return <p class="note">{say('panel.let-go')}</p>;
  if (page === undefined) return null;
  const wantsSite = scope === 'site' && !!whole;
  // Under the name of the site never what this one page comes to.
  const assessment = wantsSite ? ofSite.sum : page.assessment;
  const pick = (change: Filter) => setFilter({ ...filter, ...change });
  const title = page.title || url;
  return (
    <>
      {(moved || left) && <p class="note">{say('panel.stale')}</p>}
      <section class="head">
        <h1 dir="auto">
          <PageWords text={title} most={90} />
        </h1>
        <p class="quiet">
          <PageWords text={url} most={110} />
          <br />
          {say('panel.read-at', { time: inWords(page.readAt) })}
        </p>
      </section>
      {whole && <ScopeSwitch scope={scope} pages={whole.pages.length} choose={setScope} />}
      <p role="status" class={ofSite.underWay ? 'reading' : 'reading idle'}>
        {ofSite.underWay && say('panel.summing')}
      </p>
      {ofSite.fault !== undefined && (
        <p class="fault" role="alert">
          {say('fault', { because: ofSite.fault })}
        </p>
      )}
      {assessment && <VerdictPart assessment={assessment} />}
      {wantsSite && <SitePages site={site} whole={whole} />}
      {assessment && (
        <>
          <LimbsPart assessment={assessment} />
          <StatesPart
            assessment={assessment}
            chosen={filter.state}
            choose={(state) => pick({ state })}
          />
          <FindingsPart tab={tab} page={page} assessment={assessment} filter={filter} pick={pick} />
          <NotAssessedPart
            notAssessed={assessment.notAssessed}
            problems={wantsSite ? {} : page.problems}
          />
        </>
      )}
      <WatchPart site={site} />
    </>
  );
}

/** In the analyst's own zone, and which one that is. */
function inWords(iso: string): string {
  return new Date(iso).toLocaleString(dateLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
}
