import { useEffect, useState } from 'preact/hooks';
import { deleteEverything } from '../cases/delete-case.ts';
import { Removal } from '../cases/page/removal.tsx';
import { listCases } from '../cases/read-case.ts';
import { keepStorage, roomLeft } from '../cases/room-left.ts';
import { useStored } from '../cases/use-stored.ts';
import { say } from '../messages/say.ts';

/** What lies in this browser, how long it stays, and how to remove it. */
export function DataSection() {
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
        <Removal
          label={say('data.delete')}
          title={say('data.delete-title')}
          what={say('data.delete-what', { cases: String(data?.cases ?? 0) })}
          sure={say('data.delete-sure')}
          remove={() => deleteEverything().then(() => location.reload())}
        />
      </div>
    </section>
  );
}
