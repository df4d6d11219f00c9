import { useState } from 'preact/hooks';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { say } from '../../messages/say.ts';
import { timeInWords } from '../../messages/time-in-words.ts';
import { addNote, type Note } from '../notes.ts';

/** The notes of a case, or of one of its visits, and a field for another. */
export function CaseNotes({
  caseId,
  visit,
  notes,
}: {
  caseId: string;
  visit?: string;
  notes: readonly Note[];
}) {
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');
  const own = notes.filter((note) => note.visit === visit);

  async function keep(event: Event) {
    event.preventDefault();
    if (words.trim() === '') return;
    try {
      await addNote(caseId, words, visit);
      setWords('');
      setFault('');
    } catch (caught) {
      setFault(wordsOfFault(caught));
    }
  }

  return (
    <div class="notes">
      {own.length > 0 && (
        <ul>
          {own.map(({ words: said, by, at }) => (
            <li key={at + said}>
              <PageWords text={said} most={4000} />{' '}
              <span class="quiet">
                <PageWords text={by} most={80} />, {timeInWords(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void keep(event)}>
        <label>
          <span class="quiet">{say(visit === undefined ? 'note.case' : 'note.visit')}</span>
          <textarea
            rows={2}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <button type="submit" class="plain" disabled={words.trim() === ''}>
          {say('note.keep')}
        </button>
      </form>
      {fault !== '' && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
