import { keysToRead } from '../messages/keys-to-read.ts';
import { say } from '../messages/say.ts';

/** The reason for which a tab could not be read, in words that say what to do about it. */
export function whyUnreadable(fault: string): string {
  if (/extensions gallery|webstore|addons\.mozilla/i.test(fault)) return say('unreadable.store');
  if (/chrome:\/\/|about:|edge:\/\/|chrome-extension:\/\/|moz-extension:/i.test(fault)) {
    return say('unreadable.own-page');
  }
  if (/error page|is showing error/i.test(fault)) return say('unreadable.error-page');
  if (/no tab with id|tab was closed/i.test(fault)) return say('unreadable.closed');
  if (/frame.*removed|document.*(unloaded|destroyed)/i.test(fault)) {
    return say('unreadable.changed');
  }
  if (/file:|file urls?/i.test(fault)) return say('unreadable.local-file');
  if (/cannot access|missing host permission|permission/i.test(fault)) {
    return say('unreadable.not-granted', { keys: keysToRead() });
  }
  return say('unreadable.other', { fault });
}
