import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '../../messages/say.ts';
import { Guarded } from '../guarded.tsx';
import { StorageNotices } from '../storage-notices.tsx';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';

/** The page of cases; what stands after `#` in its address is the case that is open. */
export function CasesPage() {
  const [open, setOpen] = useState(location.hash.slice(1));
  useEffect(() => {
    const changed = () => setOpen(location.hash.slice(1));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return (
    <>
      <header class="bar">
        <p class="bar-name">Unsolicited</p>
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('options')}
        </button>
      </header>
      <main>
        <Guarded>
          <StorageNotices />
        </Guarded>
        <Guarded key={open}>
          {open === '' ? (
            <CaseList />
          ) : (
            <CaseView
              id={open}
              back={() => {
                location.hash = '';
              }}
            />
          )}
        </Guarded>
      </main>
    </>
  );
}
