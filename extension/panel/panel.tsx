import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CaseBar } from '../cases/case-bar.tsx';
import { Guarded } from '../cases/guarded.tsx';
import { whenLanguageChanges } from '../messages/choose-language.ts';
import { keysToRead, learnKeys } from '../messages/keys-to-read.ts';
import { sayReason } from '../messages/reason.ts';
import { language, say } from '../messages/say.ts';
import type { PanelRequest } from '../tab/requests.ts';
import { sessionKey } from '../tab/session.ts';
import { TabState } from '../tab/tab-state.ts';
import { ReadPage } from './read-page.tsx';
import { SoFar } from './so-far.tsx';
import { useFrontTab } from './use-front-tab.ts';
import { useLeftReading } from './use-left-reading.ts';
import { useSession } from './use-session.ts';

/** The side panel: shows what was read in the tab in front. The background reads. */
export function Panel() {
  const [spoken, setSpoken] = useState(language());
  useEffect(() => whenLanguageChanges(setSpoken), []);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);

  const tab = useFrontTab();
  const state = useSession(tab === undefined ? undefined : sessionKey.tab(tab), TabState);
  useLeftReading(tab, state?.is === 'reading' ? state.reading : undefined);
  // While a tab is read again, what was read before stays.
  const before = useRef<{ tab: number; state: TabState }>();
  if (tab !== undefined && state && state.is !== 'reading') before.current = { tab, state };
  const busy = state?.is === 'reading';
  const soFar = busy ? state.soFar : undefined;
  const shown = busy && before.current?.tab === tab ? before.current?.state : state;

  const page =
    tab !== undefined && shown?.is === 'read' && !shown.moved ? { tab, url: shown.url } : undefined;

  return (
    <>
      <header class="bar">
        <p class="bar-name">Unsolicited</p>
        <button type="button" disabled={busy || tab === undefined} onClick={() => read(tab)}>
          {say(shown?.is === 'read' ? 'panel.read-again' : 'panel.read')}
        </button>
      </header>
      <Guarded>
        <CaseBar page={page} />
      </Guarded>
      <main aria-busy={busy} class={busy ? 'busy' : ''}>
        <p role="status" class={busy ? 'reading' : 'reading idle'}>
          {busy && say('panel.reading')}
        </p>
        {soFar && <SoFar page={soFar} />}
        {shown === null && (
          <section class="unreadable">
            <h1>{say('panel.not-yet')}</h1>
            <p>{say('panel.how-to-read', { keys: keysToRead() })}</p>
          </section>
        )}
        {shown?.is === 'unreadable' && (
          <section class="unreadable" role="alert">
            <h1>{say('panel.not-read')}</h1>
            <p>{sayReason(shown.because)}</p>
          </section>
        )}
        {shown?.is === 'read' && tab !== undefined && (
          <div class="last-read" hidden={soFar !== undefined}>
            <ReadPage key={`${tab} ${shown.site}`} tab={tab} {...shown} />
          </div>
        )}
      </main>
    </>
  );
}

function read(tab: number | undefined): void {
  if (tab === undefined) return;
  // The analyst may have set others since the panel was opened.
  void learnKeys();
  void browser.runtime.sendMessage({ ask: 'read', tab } satisfies PanelRequest);
}
