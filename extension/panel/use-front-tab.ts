import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab in front of the window that this panel belongs to; each window has a panel of its own. */
export function useFrontTab(): number | undefined {
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    let window: number | undefined;
    const activated = (info: { tabId: number; windowId: number }) => {
      if (info.windowId === window) setTab(info.tabId);
    };
    browser.tabs.onActivated.addListener(activated);
    void browser.windows.getCurrent().then(async ({ id }) => {
      window = id;
      const [front] = await browser.tabs.query({ active: true, windowId: id });
      setTab(front?.id);
    });
    return () => browser.tabs.onActivated.removeListener(activated);
  }, []);
  return tab;
}
