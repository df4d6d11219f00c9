import { useState } from 'preact/hooks';
import { type Decision, type FindingRef, isSameFinding } from '../../shared/case/decision.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { say } from '../messages/say.ts';
import { timeInWords } from '../messages/time-in-words.ts';
import { decide } from './notes.ts';

const choices = ['confirm', 'reject', 'unsure'] as const;

/** A reviewer's decision on one finding of a case: the latest one, and the way to another. */
export function FindingDecision({
  caseId,
  decisions,
  finding,
}: {
  caseId: string;
  /** The latest ones of the case. */
  decisions: readonly Decision[];
  finding: FindingRef;
}) {
  const decided = decisions.find((each) => isSameFinding(each.finding, finding));
  const [choice, setChoice] = useState<Decision['decision']>();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');

  async function keep() {
    if (!choice) return;
    try {
      await decide(caseId, { finding, decision: choice, words });
      setChoice(undefined);
      setWords('');
      setFault('');
    } catch (caught) {
      setFault(wordsOfFault(caught));
    }
  }

  return (
    <div class="deciding">
      {decided && (
        <p class={`decided decided-${decided.decision}`}>
          <strong>{say(`decided.${decided.decision}`)}</strong>{' '}
          {decided.words !== '' && <PageWords text={decided.words} most={600} />}{' '}
          <span class="quiet">
            <PageWords text={decided.by} most={80} />, {timeInWords(decided.at)}
          </span>
        </p>
      )}
      <fieldset class="choices">
        <legend class="quiet">{say(decided ? 'decide.again' : 'decide')}</legend>
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            class="choice"
            aria-pressed={choice === each}
            onClick={() => setChoice(choice === each ? undefined : each)}
          >
            {say(`decide.${each}`)}
          </button>
        ))}
      </fieldset>
      {choice && (
        <div class="decide-words">
          <label>
            {say('decide.words')}
            <textarea
              rows={2}
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </label>
          <button type="button" onClick={() => void keep()}>
            {say('decide.keep')}
          </button>
        </div>
      )}
      {fault !== '' && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
