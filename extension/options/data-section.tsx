import { useEffect, useRef, useState } from 'preact/hooks';
import { deleteEverything } from '../cases/delete-case.ts';
import { listCases } from '../cases/read-case.ts';
import { keepStorage, roomLeft } from '../cases/room-left.ts';
import { useStored } from '../cases/use-stored.ts';
import { say } from '../messages/say.ts';

/** What lies in this browser, how long it stays, and how to remove it. */
export function DataSection() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [lasting, setLasting] = useState(false);
  const data = useStored(
    async () => ({ cases: (await listCases()).length, room: await roomLeft() }),
    'data',
  );
  useEffect(() => {
    void keepStorage().then(setLasting);
  }, []);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)}`;
  return (
    <section class="part">
      <h2>{say('data')}</h2>
      <p>
        {data &&
          say('data.used', {
            cases: String(data.cases),
            used: megabytes(data.room.used),
            left: megabytes(data.room.left),
          })}{' '}
        {say(lasting ? 'data.lasting' : 'data.not-lasting')}
      </p>
      <div class="row">
        <button type="button" class="plain danger" onClick={() => dialog.current?.showModal()}>
          {say('data.delete')}
        </button>
      </div>
      <dialog ref={dialog} aria-labelledby="delete-all">
        <h2 id="delete-all">{say('data.delete-title')}</h2>
        <p>{say('data.delete-what', { cases: String(data?.cases ?? 0) })}</p>
        <div class="row">
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button
            type="button"
            class="danger"
            onClick={() => void deleteEverything().then(() => location.reload())}
          >
            {say('data.delete-sure')}
          </button>
        </div>
      </dialog>
    </section>
  );
}
