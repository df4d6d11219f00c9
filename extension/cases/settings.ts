import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the analyst has set, in the browser's own storage for the extension. */
export const Settings = z.object({
  /** Name or role, as it shall stand in ledgers. */
  by: z.catch(z.string(), ''),
  /** ISO 3166-1 alpha-2 code of the state in which the analyst is; '' where not said. */
  situatedIn: z.catch(z.string().check(z.regex(/^([A-Z]{2})?$/)), ''),
  /** Of the place and the connexion, in the analyst's own words. */
  place: z.catch(z.string(), ''),
  /** The case that captures go into. */
  currentCase: z.catch(z.string(), ''),
});
export type Settings = z.infer<typeof Settings>;

const key = 'settings';

/** The settings as they stand; what is missing or spoilt is as if never set. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(key))[key];
  return Settings.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

/** Name or role of the analyst, as ledgers have it. */
export async function nameOrRole(): Promise<string> {
  return (await readSettings()).by || 'unnamed reviewer';
}

/** Changes some of the settings. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back when settings were changed, in any window; returns how to stop. */
export function whenSettingsChange(listen: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) void readSettings().then(listen);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
