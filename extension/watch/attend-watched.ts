import { browser } from 'wxt/browser';

const id = 'attend-watched';

/**
 * Has the pages of the watched sites attended, those that are open and those to come. The browser
 * itself starts the script there; on all other pages nothing of the extension runs.
 */
export async function attendWatched(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id, matches: origins, js: ['attend-page.js'], runAt: 'document_idle' },
  ]);
  const open = await browser.tabs.query({ url: origins });
  for (const { id: tabId } of open) {
    if (tabId === undefined) continue;
    browser.scripting
      .executeScript({ target: { tabId }, files: ['/attend-page.js'] })
      .catch(() => undefined);
  }
}
