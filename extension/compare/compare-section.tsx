import { useState } from 'preact/hooks';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { openStore, type StoredVisit } from '../cases/store.ts';
import { tellOthers } from '../cases/told.ts';
import { useStored } from '../cases/use-stored.ts';
import { say } from '../messages/say.ts';
import { timeInWords } from '../messages/time-in-words.ts';
import { InEnglish } from '../panel/in-english.tsx';
import { ComparedPage } from './compared-page.tsx';
import { loadCase } from './load-case.ts';
import { filesOfFolder, filesOfZip, type PickedFiles } from './picked-files.ts';
import { isOfPage } from './same-page.ts';

/** Cases of the crawler, and what its visitors were shown on the pages of this case. */
export function CompareSection({ visits }: { visits: readonly StoredVisit[] }) {
  const loaded = useStored(async () => (await openStore()).getAll('loaded'), 'loaded');
  const [told, setTold] = useState({ words: '', because: '' });

  async function load(pick: () => Promise<PickedFiles> | PickedFiles) {
    setTold({ words: say('compare.loading'), because: '' });
    try {
      const { visits: all } = await loadCase(await pick());
      setTold({ words: say('compare.loaded', { visits: String(all.length) }), because: '' });
    } catch (fault) {
      const because = wordsOfFault(fault);
      setTold({ words: say('compare.refused'), because });
    }
  }

  async function remove(id: string) {
    await (await openStore()).delete('loaded', id);
    tellOthers();
  }

  return (
    <section class="part">
      <h2>{say('compare')}</h2>
      <p class="quiet">{say('compare.why')}</p>
      <div class="row">
        <label class="file">
          {say('compare.file')}
          <input
            type="file"
            accept=".zip,.wacz"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void load(() => filesOfZip(file));
              currentTarget.value = '';
            }}
          />
        </label>
        <label class="file">
          {say('compare.folder')}
          <input
            type="file"
            {...{ webkitdirectory: true }}
            onChange={({ currentTarget: { files } }) => {
              if (files && files.length > 0) void load(() => filesOfFolder(files));
            }}
          />
        </label>
      </div>
      <p role="status" class={told.because === '' ? 'quiet' : 'fault'}>
        {told.words} {told.because !== '' && <InEnglish text={told.because} />}
      </p>
      {loaded?.map((crawl) => (
        <div class="loaded" key={crawl.id}>
          <h3>
            <PageWords text={crawl.name} most={80} />
          </h3>
          <p class="quiet">
            <PageWords text={crawl.file} most={80} /> · {timeInWords(crawl.loadedAt)} ·{' '}
            <InEnglish text={crawl.proof.join(' · ')} most={200} />{' '}
            <button type="button" class="link" onClick={() => void remove(crawl.id)}>
              {say('compare.remove')}
            </button>
          </p>
          {visits.every(({ record }) =>
            crawl.visits.every((each) => !isOfPage(each.observation, record.url)),
          ) && <p class="empty">{say('compare.none')}</p>}
          {visits.map((visit) => {
            const others = crawl.visits.filter(({ observation }) =>
              isOfPage(observation, visit.record.url),
            );
            return others.length > 0 && <ComparedPage key={visit.id} {...{ visit, others }} />;
          })}
        </div>
      ))}
    </section>
  );
}
