import { PageWords } from '../../../shared/report/page-words.tsx';
import { takenOutOf } from '../../../shared/seal/taken-out.ts';
import { CompareSection } from '../../compare/compare-section.tsx';
import { say } from '../../messages/say.ts';
import { timeInWords } from '../../messages/time-in-words.ts';
import { countryInWords } from '../../panel/country-in-words.ts';
import { ledgerEntries } from '../change-case.ts';
import { Guarded } from '../guarded.tsx';
import { notesIn } from '../notes.ts';
import { isKept, listCases, visitsOf } from '../read-case.ts';
import { useStored } from '../use-stored.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFindings } from './case-findings.tsx';
import { CaseNotes } from './case-notes.tsx';
import { VisitEntry } from './visit-entry.tsx';

/** One case: what was found and decided, what was captured, and what was noted. */
export function CaseView({ id, back }: { id: string; back: () => void }) {
  const loaded = useStored(async () => {
    const stored = (await listCases()).find((each) => each.id === id);
    const visits = await visitsOf(id);
    const entries = await ledgerEntries(id);
    return { stored, visits, notes: notesIn(entries), out: takenOutOf(entries) };
  }, `case ${id}`);
  if (!loaded) return <p class="empty">{say('loading')}</p>;
  const { stored, visits, notes, out } = loaded;
  const kept = visits.filter(isKept);
  if (!stored) {
    return (
      <p class="note">
        {say('case.gone')} <a href="/cases.html">{say('cases.all')}</a>
      </p>
    );
  }
  const { name, home, domains } = stored.case.firm;
  return (
    <>
      <p>
        <a href="/cases.html">{say('cases.all')}</a>
      </p>
      <header class="case-head">
        <h1>
          <PageWords text={name} most={120} />
        </h1>
        <p class="quiet">
          {home === undefined ? say('case.home-unknown') : countryInWords(home)}
          {domains.length > 0 && ` · ${domains.join(', ')}`}
          {` · ${say('case.opened', { time: timeInWords(stored.case.createdAt) })}`}
        </p>
        <CaseActions stored={stored} visits={visits} deleted={back} />
      </header>
      <section class="part">
        <h2>{say('visits')}</h2>
        {visits.length === 0 && <p class="empty">{say('visits.none')}</p>}
        {visits.map((visit) => (
          <Guarded key={visit.id}>
            <VisitEntry
              visit={visit}
              notes={notes}
              out={out.find((each) => each.visit === visit.id)}
            />
          </Guarded>
        ))}
      </section>
      <section class="part">
        <h2>{say('notes')}</h2>
        <CaseNotes caseId={id} notes={notes} />
      </section>
      {kept.length > 0 && (
        <>
          <Guarded>
            <CaseFindings stored={stored} visits={kept} />
          </Guarded>
          <Guarded>
            <CompareSection visits={kept} />
          </Guarded>
        </>
      )}
    </>
  );
}
