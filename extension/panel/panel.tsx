import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CaseBar, type PageInPanel } from '../cases/case-bar.tsx';
import { say } from '../messages/say.ts';
import { ReadRequest } from '../read-request.ts';
import { AssessedPage } from './assessed-page.tsx';
import type { PanelState } from './panel-state.ts';
import { readAndAssess } from './read-and-assess.ts';

/** The side panel: reads the tab when asked, and says when the tab has moved on since. */
export function Panel() {
  const [state, setState] = useState<PanelState>({ is: 'reading' });
  const [stale, setStale] = useState(false);
  const turn = useRef(0);

  const read = useCallback(async (tab?: number) => {
    turn.current += 1;
    const mine = turn.current;
    setStale(false);
    setState({ is: 'reading' });
    const next = await readAndAssess(tab);
    // A later reading was asked for in the meantime.
    if (mine === turn.current) setState(next);
  }, []);

  useEffect(() => {
    void read();
    return whenAsked((tab) => void read(tab));
  }, [read]);

  const shown = state.is === 'assessed' ? state.tab : undefined;
  useEffect(() => whenMovedOn(shown, setStale), [shown]);

  return (
    <>
      <header class="bar">
        <p class="bar-name">Unsolicited</p>
        <button type="button" disabled={state.is === 'reading'} onClick={() => void read()}>
          {say('panel.read')}
        </button>
      </header>
      <CaseBar page={pageOf(state)} />
      <main aria-live="polite" aria-busy={state.is === 'reading'}>
        {stale && <p class="note">{say('panel.stale')} </p>}
        {state.is === 'reading' && <p class="empty">{say('panel.reading')}</p>}
        {state.is === 'unreadable' && (
          <section class="unreadable">
            <h1>{say('panel.not-read')}</h1>
            <p>{state.because}</p>
          </section>
        )}
        {state.is === 'assessed' && <AssessedPage {...state} />}
      </main>
    </>
  );
}

function pageOf(state: PanelState): PageInPanel | undefined {
  if (state.is !== 'assessed') return undefined;
  const { tab, observation } = state;
  return { tab, url: observation.arrival.final };
}

/** Listens to the toolbar button, for this window only. */
function whenAsked(read: (tab: number) => void): () => void {
  const listen = (message: unknown) => {
    const request = ReadRequest.safeParse(message);
    if (!request.success) return;
    void browser.windows.getCurrent().then(({ id }) => {
      if (id === request.data.window) read(request.data.tab);
    });
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

/** Tells when another tab came to the front, or the tab that was read went to another page. */
function whenMovedOn(tab: number | undefined, tell: (stale: boolean) => void): () => void {
  if (tab === undefined) return () => undefined;
  const activated = (info: { tabId: number }) => tell(info.tabId !== tab);
  const updated = (id: number, change: { status?: string }) => {
    if (id === tab && change.status === 'loading') tell(true);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
