import type { Assessment } from '../assessment/assessment.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** The verdict in words, how it came about, and what it does not say. */
export function VerdictWords({ assessment }: { assessment: Assessment }) {
  const { verdict, verdictBecause } = assessment;
  return (
    <div class={`verdict verdict-${verdict}`}>
      <p class="verdict-name">{wording.verdict[verdict]}</p>
      <p>
        <PageWords text={verdictBecause} most={600} /> {wording.verdictMeaning[verdict]}
      </p>
      <p class="quiet">{wording.caution}</p>
    </div>
  );
}
