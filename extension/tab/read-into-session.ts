import { browser } from 'wxt/browser';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { speakChosen } from '../messages/choose-language.ts';
import type { Reason } from '../messages/reason.ts';
import { assessReading, prepareToAssess } from './assess-reading.ts';
import { showBadge } from './badge.ts';
import { keepPage } from './keep-page.ts';
import type { KeptPage } from './kept-page.ts';
import { tellAllLeft, underName } from './left-reading.ts';
import { glimpseTab, readTab } from './read-tab.ts';
import { remember, sessionKey } from './session.ts';
import type { TabReading } from './tab-reading.ts';
import type { TabState } from './tab-state.ts';

/** How often each tab was asked for: of two readings of one tab the later counts. */
const turns = new Map<number, number>();

/** Reads a tab, assesses it, and leaves the outcome for whoever shows it. */
export function readIntoSession(tab: number): Promise<void> {
  return underName(tab, (reading) => readUnder(tab, reading));
}

async function readUnder(tab: number, reading: string): Promise<void> {
  const turn = (turns.get(tab) ?? 0) + 1;
  turns.set(tab, turn);
  prepareToAssess();
  // An earlier worker's reading of this tab is told before this one shows.
  await Promise.all([speakChosen(), tellAllLeft()]);
  const tell = async (soFar?: KeptPage) => {
    if (turns.get(tab) !== turn) return;
    await remember({ [sessionKey.tab(tab)]: { is: 'reading', reading, soFar } satisfies TabState });
  };
  await tell();
  void showBadge(tab, 'reading');
  const { state, badge } = await outcomeOf(tab, tell);
  if (turns.get(tab) !== turn) return;
  await remember({ [sessionKey.tab(tab)]: state });
  await showBadge(tab, badge);
}

async function outcomeOf(
  tab: number,
  tell: (soFar: KeptPage) => Promise<void>,
): Promise<{ state: TabState; badge: Parameters<typeof showBadge>[1] }> {
  try {
    const reading = await readInTwo(tab, tell);
    if (reading.is === 'unreadable') return { state: reading, badge: 'unreadable' };
    const { page, site, firm } = await assessReading(reading);
    await keepPage(page, site, firm);
    attend(tab);
    const state = { is: 'read' as const, url: page.assessment.url, site, moved: false };
    return { state, badge: page.assessment.verdict };
  } catch (caught) {
    const fault = wordsOfFault(caught);
    const because: Reason = { key: 'panel.could-not-assess', values: { fault } };
    return { state: { is: 'unreadable', because }, badge: 'unreadable' };
  }
}

/** The whole reading; what the beginning of a long page comes to is told before the rest is read. */
async function readInTwo(
  tab: number,
  tell: (soFar: KeptPage) => Promise<void>,
): Promise<TabReading> {
  const beginning = await glimpseTab(tab);
  if (beginning.is === 'unreadable' || beginning.whole) return beginning;
  try {
    await tell((await assessReading(beginning)).page);
  } catch {
    // Where it cannot be assessed or remembered, the whole will say so.
  }
  return readTab(tab);
}

/** From now on the page says when it becomes another one. */
function attend(tabId: number): void {
  browser.scripting
    .executeScript({ target: { tabId }, files: ['/attend-page.js'] })
    .catch(() => undefined);
}
