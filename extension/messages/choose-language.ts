import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Language, languages, speak } from './say.ts';

const key = 'language';
const Chosen = z.catch(z.union([z.enum(languages), z.literal('')]), '');

/** The language that the analyst chose; '' follows the browser. */
export async function chosenLanguage(): Promise<Language | ''> {
  return Chosen.parse((await browser.storage.local.get(key))[key]);
}

/** Keeps the choice; every page of the extension follows at once. */
export async function chooseLanguage(choice: Language | ''): Promise<void> {
  await browser.storage.local.set({ [key]: choice });
}

/** Speaks the language that was chosen, or the browser's own where it is one of ours. */
export async function speakChosen(): Promise<Language> {
  const chosen = (await chosenLanguage()) || ofBrowser(browser.i18n.getUILanguage());
  speak(chosen);
  return chosen;
}

/** Calls back when another language was chosen and is spoken; returns how to stop. */
export function whenLanguageChanges(listen: (chosen: Language) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) void speakChosen().then(listen);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** `de-AT` is German; a language that there is no file for is answered in English. */
function ofBrowser(tag: string): Language {
  return languages.find((each) => tag.toLowerCase().split('-')[0] === each) ?? 'en';
}
