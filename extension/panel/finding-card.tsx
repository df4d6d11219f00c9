import { Address } from '../../shared/report/address.tsx';
import type { MergedFinding } from '../../shared/report/group-findings.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { PanelDecision } from '../cases/panel-decision.tsx';
import { say } from '../messages/say.ts';
import { pageAddress } from '../tab/page-address.ts';
import { FindingLine } from './finding-line.tsx';
import type { InList } from './findings-list.tsx';
import { InEnglish } from './in-english.tsx';
import { MarkStatus } from './mark-status.tsx';
import { spotsOf } from './spots-of.ts';

/** One finding: its words, which are the button that shows them on the page; how far it goes; for whom. */
export function FindingCard({
  signal,
  merged,
  counted,
  why,
  here,
  marks,
  current,
  setCurrent,
}: {
  signal: string;
  merged: MergedFinding;
  counted: boolean;
  /** Said here only where the signal's findings do not share it. */
  why?: string;
} & Omit<InList, 'part'>) {
  const { quote, findings } = merged;
  const places = spotsOf(signal, merged);
  const onPage = places.filter(({ url }) => pageAddress(url) === pageAddress(here));
  const spots = onPage.map(({ spot }) => spot);
  const id = places[0]?.spot.id ?? '';
  const at = spots.findIndex((spot) => spot.id === marks.chosen);
  const elsewhere = spots.length === 0 ? places[0]?.url : undefined;
  return (
    <li class={`finding${at >= 0 ? ' finding-chosen' : ''}`}>
      <button
        type="button"
        class="finding-words"
        data-finding={id}
        tabIndex={current === id ? 0 : -1}
        // Still to be read and gone through by keys where it cannot be shown on this page.
        aria-disabled={spots.length === 0}
        aria-pressed={at >= 0}
        onFocus={() => setCurrent(id)}
        onClick={() => {
          // Pressed again it goes on to the next place of the same words.
          const next = spots[(at + 1) % spots.length];
          if (next) marks.show(spots, next.id);
        }}
      >
        <span class="quote" dir="auto">
          {quote === '' ? say('findings.no-words') : <PageWords text={quote} />}
        </span>
        {spots.length > 0 && (
          <span class="to-page">
            {say('marks.show')}
            {spots.length > 1 && ` (${at >= 0 ? `${at + 1}/` : ''}${spots.length})`}
          </span>
        )}
      </button>
      <FindingLine merged={merged} counted={counted} />
      {why !== undefined && (
        <p class="why">
          <InEnglish text={why} />
        </p>
      )}
      {elsewhere !== undefined && (
        <p class="quiet where">
          {say('marks.other-page', { page: '' })} <Address url={elsewhere} most={90} />
        </p>
      )}
      {at >= 0 && <MarkStatus outcome={marks.outcomes.get(marks.chosen ?? '')} />}
      <PanelDecision finding={findings[0]} />
    </li>
  );
}
