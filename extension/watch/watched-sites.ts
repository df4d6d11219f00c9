import { browser } from 'wxt/browser';

/**
 * A site is watched as long as the analyst lets the extension read its pages without a click. That
 * right is the only record of it: it is taken back here or in the browser's own settings alike.
 */
export async function watchedSites(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).map(siteOf).sort();
}

/** Whether a page belongs to a site that is watched. */
export async function isWatched(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false;
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Must be called at once on the analyst's click: the browser asks only then. */
export function askToWatch(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

/** Gives the right to read a site back. */
export async function stopWatching(site: string): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  const its = (origins ?? []).filter((pattern) => siteOf(pattern) === site);
  await browser.permissions.remove({ origins: its });
}

/** A registrable domain with all that is below it; an address in numbers has nothing below it. */
function patternOf(site: string): string {
  const whole = /^[\d.]+$|^\[|^localhost$/.test(site);
  return whole ? `*://${site}/*` : `*://*.${site}/*`;
}

/** `*://*.kestrelx.example/*` is the site kestrelx.example. */
function siteOf(pattern: string): string {
  return pattern
    .replace(/^[^:]*:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/(?::\*)?\/.*$/, '');
}
