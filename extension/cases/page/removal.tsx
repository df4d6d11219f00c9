import { useId, useRef, useState } from 'preact/hooks';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { say } from '../../messages/say.ts';

/**
 * A button that removes something for good, once that was read and confirmed; a fault is said there.
 * `asks` is what has to be answered first, in the analyst's own words.
 */
export function Removal({
  label,
  title,
  what,
  asks,
  sure,
  remove,
}: {
  label: string;
  title: string;
  what: string;
  asks?: string;
  sure: string;
  remove: (words: string) => Promise<void>;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');
  const id = useId();

  async function confirmed() {
    try {
      await remove(words);
    } catch (caught) {
      setFault(wordsOfFault(caught));
    }
  }

  return (
    <>
      <button type="button" class="plain danger" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p>{what}</p>
        {asks !== undefined && (
          <p class="field">
            <label for={`${id}-words`}>{asks}</label>
            <textarea
              id={`${id}-words`}
              rows={2}
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </p>
        )}
        {fault !== '' && (
          <p class="fault" role="alert">
            {say('fault', { because: fault })}
          </p>
        )}
        <div class="row">
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button
            type="button"
            class="danger"
            disabled={asks !== undefined && words.trim() === ''}
            onClick={() => void confirmed()}
          >
            {sure}
          </button>
        </div>
      </dialog>
    </>
  );
}
