import { useEffect, useState } from 'preact/hooks';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { rememberCases } from '../cases/cleared-storage.ts';
import { saveFile } from '../cases/page/save-file.ts';
import { allKeys, importKey, publicPem, rotateKey, signingKey } from '../cases/signing-key.ts';
import type { StoredKey } from '../cases/store.ts';
import { say } from '../messages/say.ts';
import { timeInWords } from '../messages/time-in-words.ts';

/** The key that seals exports: its fingerprint, a new one, one's own, the public half. */
export function KeySection() {
  const [keys, setKeys] = useState<StoredKey[]>([]);
  const [told, setTold] = useState({ words: '', fault: false });
  const load = async () => setKeys(await allKeys());
  useEffect(() => {
    void signingKey().then(load);
  }, []);
  const [current, ...earlier] = keys;

  async function change(work: () => Promise<StoredKey>, words: string) {
    try {
      await work();
      await rememberCases();
      await load();
      setTold({ words, fault: false });
    } catch (fault) {
      setTold({ words: wordsOfFault(fault), fault: true });
    }
  }

  async function taken(files: FileList | null) {
    const file = files?.[0];
    if (file)
      await change(async () => importKey(await file.slice(0, 65_536).text()), say('key.imported'));
  }

  return (
    <section class="part">
      <h2>{say('key')}</h2>
      <p class="quiet">{say('key.why')}</p>
      {current && (
        <dl class="key">
          <dt>{say('key.fingerprint')}</dt>
          <dd>
            <code>{current.fingerprint}</code>
          </dd>
          <dt>{say('key.since')}</dt>
          <dd>
            {timeInWords(current.since)} · {say(current.imported ? 'key.own' : 'key.made')}
          </dd>
        </dl>
      )}
      <div class="row">
        <button
          type="button"
          class="plain"
          disabled={!current}
          onClick={() =>
            current &&
            void publicPem(current).then((pem) =>
              saveFile('unsolicited-public-key.pem', new Blob([pem])),
            )
          }
        >
          {say('key.public')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => void change(rotateKey, say('key.rotated'))}
        >
          {say('key.rotate')}
        </button>
        <label class="file">
          {say('key.import')}
          <input
            type="file"
            accept=".pem,.key,.txt"
            onChange={({ currentTarget }) => void taken(currentTarget.files)}
          />
        </label>
      </div>
      <p role="status" class={told.fault ? 'fault' : 'quiet'}>
        {told.words}
      </p>
      {earlier.length > 0 && (
        <details>
          <summary>{say('key.earlier', { count: String(earlier.length) })}</summary>
          <ul>
            {earlier.map(({ fingerprint, since }) => (
              <li key={fingerprint}>
                <code>{fingerprint}</code> <span class="quiet">{timeInWords(since)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
