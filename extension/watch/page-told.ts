import { speakChosen } from '../messages/choose-language.ts';
import { showBadge } from '../tab/badge.ts';
import { KeptPage } from '../tab/kept-page.ts';
import { pageAddress } from '../tab/page-address.ts';
import { readIntoSession } from '../tab/read-into-session.ts';
import type { PageTold } from '../tab/requests.ts';
import { recall, remember, sessionKey } from '../tab/session.ts';
import { TabState } from '../tab/tab-state.ts';
import { isWatched } from './watched-sites.ts';

/** Takes note of what an attended page tells; answers whether its site is watched. */
export async function pageTold({ tell }: PageTold, tab: number, url: string): Promise<boolean> {
  const watched = await isWatched(url);
  if (tell === 'settled') {
    if (watched) await readIntoSession(tab);
    return watched;
  }
  const key = sessionKey.tab(tab);
  const state = await recall(key, TabState);
  if (state?.is !== 'read') return watched;
  // A page that the browser brings back as it was is the page that was read.
  const moved = tell !== 'here' || pageAddress(state.url) !== pageAddress(url);
  if (moved === state.moved) return watched;
  await remember({ [key]: { ...state, moved } satisfies TabState });
  await speakChosen();
  const page = moved ? undefined : await recall(sessionKey.page(pageAddress(url)), KeptPage);
  if (tell !== 'left') await showBadge(tab, page?.assessment.verdict ?? 'nothing');
  return watched;
}
