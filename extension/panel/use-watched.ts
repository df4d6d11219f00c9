import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { watchedSites } from '../watch/watched-sites.ts';

/** The sites that are watched, kept up to date however a right is given or taken back. */
export function useWatched(): string[] {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => {
    const look = () => void watchedSites().then(setSites);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return sites;
}
