import type { Assessment } from '../assessment/assessment.ts';
import { PageWords } from './page-words.tsx';
import { SpeakerWords } from './speaker-words.tsx';
import { wording } from './wording.ts';

/** Whether Articles 59 and 61 concern the firm at all, and who speaks, each with its reason. */
export function PerimeterWords({ assessment }: { assessment: Assessment }) {
  return (
    <>
      <p class="perimeter">
        <strong>Perimeter: {wording.perimeter[assessment.perimeter].toLowerCase()}.</strong>{' '}
        <PageWords text={assessment.perimeterBecause} most={500} />
      </p>
      {assessment.pages !== undefined && <SpeakerWords pages={assessment.pages} />}
    </>
  );
}
