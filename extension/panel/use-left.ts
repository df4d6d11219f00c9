import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Whether the tab has begun to load something since it was read. The page says so itself, but one
 * that is torn away at once may not get to it.
 */
export function useLeft(tab: number | undefined, readAt: string | undefined): boolean {
  const [left, setLeft] = useState<string>();
  useEffect(() => {
    if (tab === undefined || readAt === undefined) return;
    const updated = (id: number, change: { status?: string; url?: string }) => {
      // Within a page the address changes too; that is for the page to tell.
      if (id === tab && change.status === 'loading' && change.url === undefined) setLeft(readAt);
    };
    browser.tabs.onUpdated.addListener(updated);
    return () => browser.tabs.onUpdated.removeListener(updated);
  }, [tab, readAt]);
  return readAt !== undefined && left === readAt;
}
