const ownPages =
  'This is a page of the browser itself. Browsers let no extension read those; open the page of a firm.';
const store = 'Browsers let no extension read the pages of extension stores.';
const notGranted =
  'This page was not handed over. Press the Unsolicited button in the toolbar (or Alt+Shift+U) while it is open: the extension can read a page only when asked, and asks for no other right.';

/** The reason for which a tab could not be read, in words that say what to do about it. */
export function whyUnreadable(fault: string): string {
  if (/chrome:\/\/|about:|edge:\/\/|chrome-extension:\/\/|moz-extension:/i.test(fault))
    return ownPages;
  if (/extensions gallery|webstore|addons\.mozilla/i.test(fault)) return store;
  if (/error page|is showing error/i.test(fault)) {
    return 'The browser shows an error here: the page did not load.';
  }
  if (/no tab with id|tab was closed/i.test(fault)) return 'The tab was closed.';
  if (/frame.*removed|document.*(unloaded|destroyed)/i.test(fault)) {
    return 'The page changed while it was being read. Read it again.';
  }
  if (/cannot access|missing host permission|permission/i.test(fault)) return notGranted;
  return `The browser did not let the page be read: ${fault}`;
}
