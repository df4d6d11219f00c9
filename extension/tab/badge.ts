import { browser } from 'wxt/browser';
import type { Verdict } from '../../shared/assessment/assessment.ts';
import { say } from '../messages/say.ts';

type Badge = Verdict | 'reading' | 'stopped' | 'unreadable' | 'nothing';

/** White is legible on all of them (WCAG AA). */
const looks: Record<Badge, { text: string; colour: string }> = {
  strong: { text: '!!', colour: '#8c2b2b' },
  some: { text: '!', colour: '#8a5a10' },
  none: { text: '0', colour: '#46705c' },
  inconclusive: { text: '?', colour: '#5d646c' },
  reading: { text: '…', colour: '#5d646c' },
  stopped: { text: '×', colour: '#5d646c' },
  unreadable: { text: '×', colour: '#5d646c' },
  nothing: { text: '', colour: '#5d646c' },
};

/** Shows on the toolbar button what the page in a tab came to; the browser clears it on leaving. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { text, colour } = looks[badge];
  const title = say(badge === 'nothing' ? 'app.read-title' : `badge.${badge}`);
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed: nothing is left to show it on.
  }
}

/** Whether the toolbar button still says that the page in a tab is being read. */
export async function isReadingShown(tabId: number): Promise<boolean> {
  const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
  return text === looks.reading.text;
}
