import { browser } from 'wxt/browser';
import { say } from './say.ts';

/** Those that the manifest suggests, until the browser was asked. */
let keys = 'Alt+Shift+U';

/** The keys for reading a page, in words. */
export function keysToRead(): string {
  return keys || say('keys.none');
}

/** Asks which keys the analyst has set; none is an answer too. */
export async function learnKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  keys = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
