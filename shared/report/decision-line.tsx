import type { DecidedOn } from './decided-on.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** What a reviewer decided on a finding, with their words, name and time. */
export function DecisionLine({ decided }: { decided: DecidedOn }) {
  const { decision, words, by, at, places, ofPlaces } = decided;
  return (
    <p class={`decision decision-${decision}`}>
      <strong>{wording.decision[decision]}</strong>{' '}
      <span class="quiet">
        by <PageWords text={by === '' ? 'an unnamed reviewer' : by} most={120} />, {inUtc(at)}
        {places < ofPlaces && `, in ${places} of ${ofPlaces} places`}
      </span>
      {words !== '' && (
        <span class="decision-words" dir="auto">
          <PageWords text={words} most={2_000} />
        </span>
      )}
    </p>
  );
}
