import { PageWords } from '../../shared/report/page-words.tsx';
import { say } from '../messages/say.ts';
import { forgetLost, lostCases } from './cleared-storage.ts';
import { recordInterrupted } from './interrupted.ts';
import { roomLeft } from './room-left.ts';
import { tellOthers } from './told.ts';
import { useStored } from './use-stored.ts';

/** What the analyst has to know of the browser's storage before anything is lost, or after. */
export function StorageNotices() {
  const state = useStored(async () => {
    await recordInterrupted();
    return { lost: await lostCases(), room: await roomLeft() };
  }, 'storage');
  if (!state) return null;
  const { lost, room } = state;
  return (
    <>
      {lost.cases.length > 0 && (
        <div class="note" role="alert">
          <p>
            {say('lost.cases', { count: String(lost.cases.length) })}{' '}
            <PageWords text={lost.cases.join(', ')} most={300} />. {say('lost.what')}{' '}
            {lost.fingerprint !== undefined && say('lost.key')}
          </p>
          <button type="button" class="plain" onClick={() => void forgetLost().then(tellOthers)}>
            {say('lost.read')}
          </button>
        </div>
      )}
      {room.short && (
        <p class="note" role="alert">
          {say('room.short', { left: String(Math.floor(room.left / 1024 / 1024)) })}
        </p>
      )}
    </>
  );
}
