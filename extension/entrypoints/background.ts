import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetSite } from '../tab/keep-page.ts';
import { tellAllLeft } from '../tab/left-reading.ts';
import { readIntoSession } from '../tab/read-into-session.ts';
import { PageTold, PanelRequest } from '../tab/requests.ts';
import { attendWatched } from '../watch/attend-watched.ts';
import { pageTold } from '../watch/page-told.ts';

/** What Firefox has instead of a side panel; WXT's types know Chromium's names only. */
type Firefox = { sidebarAction: { open(): Promise<void> } };

/**
 * Reads and assesses, so that the page and the panel stay free, and sleeps in between: it is woken by
 * the toolbar button, by the panel, and by pages that were read or belong to a watched site.
 */
export default defineBackground({
  type: 'module',
  main() {
    void tellAllLeft();

    // A click on the button (or its keys) gives the right to read this one tab.
    browser.action.onClicked.addListener((tab) => {
      // Must be called before anything is awaited: it needs the user's gesture.
      if (import.meta.env.FIREFOX) void (browser as unknown as Firefox).sidebarAction.open();
      else void browser.sidePanel.open({ windowId: tab.windowId });
      if (tab.id !== undefined) void readIntoSession(tab.id);
    });

    browser.runtime.onMessage.addListener((message, sender, answer) => {
      const told = PageTold.safeParse(message);
      if (told.success) {
        const { tab, url = '' } = sender;
        if (tab?.id === undefined) return false;
        pageTold(told.data, tab.id, url).then(answer, () => answer(false));
        return true;
      }
      const asked = PanelRequest.safeParse(message);
      // A page's own scripts cannot write to us, and our script in a page asks for nothing.
      const ours = sender.url?.startsWith(`${location.origin}/`);
      if (!asked.success || !ours) return false;
      if (asked.data.ask === 'read') void readIntoSession(asked.data.tab);
      else void forgetSite(asked.data.site);
      return false;
    });

    browser.permissions.onAdded.addListener(() => void attendWatched());
    browser.permissions.onRemoved.addListener(() => void attendWatched());
    browser.runtime.onInstalled.addListener(() => void attendWatched());
  },
});
