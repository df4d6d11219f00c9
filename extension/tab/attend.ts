import { browser } from 'wxt/browser';
import { quietFor } from '../../shared/page/quiet-for.ts';
import type { PageTold } from './requests.ts';

/** A page is at rest when nothing new came for so long; one that never rests is read after the cap. */
const rest = { quietMs: 500, capMs: 5_000 };

/** The part of the Navigation API that is used; Firefox has it from 147 on. */
type Navigation = { addEventListener(type: 'currententrychange', listen: () => void): void };

/**
 * Says when the page that it runs in becomes another one. It listens and does nothing else: only
 * on a watched site, and only until the page has come to rest, does it look at what changes.
 */
export function attend(): void {
  let last = document.URL;
  let turn = 0;
  void arrived('here');
  const { navigation } = window as unknown as { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', () => void moved());
  window.addEventListener('popstate', () => void moved());
  window.addEventListener('pagehide', () => void tell('left'));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void arrived('here');
  });

  async function moved(): Promise<void> {
    if (document.URL === last) return;
    last = document.URL;
    await arrived('moved');
  }

  async function arrived(how: 'here' | 'moved'): Promise<void> {
    turn += 1;
    const mine = turn;
    if (!(await tell(how))) return;
    await quietFor(rest.quietMs, rest.capMs);
    if (mine === turn) await tell('settled');
  }
}

/** Whether the site is watched; not where the extension was updated or taken away meanwhile. */
async function tell(what: PageTold['tell']): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ tell: what } satisfies PageTold)) === true;
  } catch {
    return false;
  }
}
