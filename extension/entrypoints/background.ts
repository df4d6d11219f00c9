import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ReadRequest } from '../read-request.ts';

/** What Firefox has instead of a side panel; WXT's types know Chromium's names only. */
type Firefox = { sidebarAction: { open(): Promise<void> } };

/**
 * A click on the toolbar button (or its keys) gives the right to read this one tab, opens the
 * panel, and asks it to read. A panel that is only now opening reads by itself.
 */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    // Both must be called before anything is awaited: they need the user's gesture.
    if (import.meta.env.FIREFOX) void (browser as unknown as Firefox).sidebarAction.open();
    else void browser.sidePanel.open({ windowId: tab.windowId });
    if (tab.id === undefined) return;
    const request: ReadRequest = { ask: 'read-tab', tab: tab.id, window: tab.windowId };
    // Nobody listens while the panel is still opening.
    browser.runtime.sendMessage(request).catch(() => undefined);
  });
});
