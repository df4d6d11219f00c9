import type { Reason } from '../messages/reason.ts';

/** The reason for which a tab could not be read; its words say what to do about it. */
export function whyUnreadable(fault: string): Reason {
  if (/extensions gallery|webstore|addons\.mozilla/i.test(fault)) {
    return { key: 'unreadable.store' };
  }
  if (/chrome:\/\/|about:|edge:\/\/|chrome-extension:\/\/|moz-extension:/i.test(fault)) {
    return { key: 'unreadable.own-page' };
  }
  if (/error page|is showing error/i.test(fault)) return { key: 'unreadable.error-page' };
  if (/no tab with id|tab was closed/i.test(fault)) return { key: 'unreadable.closed' };
  if (/frame.*removed|document.*(unloaded|destroyed)/i.test(fault)) {
    return { key: 'unreadable.changed' };
  }
  if (/file:|file urls?/i.test(fault)) return { key: 'unreadable.local-file' };
  if (/cannot access|missing host permission|permission/i.test(fault)) {
    return { key: 'unreadable.not-granted' };
  }
  return { key: 'unreadable.other', values: { fault } };
}
