import { expect, it, vi } from 'vitest';
import de from '../../extension/messages/de.json' with { type: 'json' };
import en from '../../extension/messages/en.json' with { type: 'json' };
import { speak } from '../../extension/messages/say.ts';

const shortcuts = [{ name: '_execute_action', shortcut: 'Ctrl+Shift+9' }];
vi.stubGlobal('chrome', { runtime: { id: 'us' }, commands: { getAll: async () => shortcuts } });
const { learnKeys } = await import('../../extension/messages/keys-to-read.ts');
const { sayReason } = await import('../../extension/messages/reason.ts');
const { whyUnreadable } = await import('../../extension/tab/why-unreadable.ts');

// The words that Chromium and Firefox refuse with.
it.each([
  ['The extensions gallery cannot be scripted.', 'unreadable.store'],
  ['Cannot access a chrome:// URL', 'unreadable.own-page'],
  ['Cannot access a chrome-extension:// URL of different extension', 'unreadable.own-page'],
  ['Cannot access contents of url "about:blank".', 'unreadable.own-page'],
  ['Frame with ID 0 is showing error page', 'unreadable.error-page'],
  ['No tab with id: 12.', 'unreadable.closed'],
  ['Frame with ID 0 was removed.', 'unreadable.changed'],
  ['Cannot access contents of url "file:///etc/hosts".', 'unreadable.local-file'],
] as const)('says of “%s” what it means', (fault, key) => {
  expect(sayReason(whyUnreadable(fault))).toBe(en[key]);
});

it('names the keys that the analyst has set, and says so where there are none', async () => {
  const reason = whyUnreadable('Missing host permission for the tab');
  expect(sayReason(reason)).toContain('Alt+Shift+U');
  await learnKeys();
  expect(sayReason(reason)).toContain('Ctrl+Shift+9');
  shortcuts.length = 0;
  await learnKeys();
  speak('de');
  expect(sayReason(reason)).toContain(de['keys.none']);
  speak('en');
});

it('repeats what it does not know, rather than nothing', () => {
  expect(sayReason(whyUnreadable('the moon is full'))).toContain('the moon is full');
});
