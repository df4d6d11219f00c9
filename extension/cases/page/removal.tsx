import { useId, useRef, useState } from 'preact/hooks';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { say } from '../../messages/say.ts';

/** A button that removes something for good, once that was read and confirmed; a fault is said there. */
export function Removal({
  label,
  title,
  what,
  sure,
  remove,
}: {
  label: string;
  title: string;
  what: string;
  sure: string;
  remove: () => Promise<void>;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState('');
  const id = useId();

  async function confirmed() {
    try {
      await remove();
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
        {fault !== '' && (
          <p class="fault" role="alert">
            {say('fault', { because: fault })}
          </p>
        )}
        <div class="row">
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button type="button" class="danger" onClick={() => void confirmed()}>
            {sure}
          </button>
        </div>
      </dialog>
    </>
  );
}
