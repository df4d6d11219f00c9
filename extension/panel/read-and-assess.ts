import { browser } from 'wxt/browser';
import { say } from '../messages/say.ts';
import { observeTab } from '../tab/observe-tab.ts';
import { readTab } from '../tab/read-tab.ts';
import { assessPage, prepare } from './assess-page.ts';
import type { PanelState } from './panel-state.ts';

/** Reads a tab, or the one in front, and assesses it. Every fault ends as words for the panel. */
export async function readAndAssess(tab?: number): Promise<PanelState> {
  void prepare().catch(() => undefined);
  const id = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (id === undefined) return { is: 'unreadable', because: say('unreadable.no-tab') };
  const read = await readTab(id);
  if (read.is === 'unreadable') return read;
  const observation = observeTab(read);
  try {
    return { is: 'assessed', tab: id, observation, assessment: await assessPage(observation) };
  } catch (fault) {
    const words = fault instanceof Error ? fault.message : String(fault);
    return { is: 'unreadable', because: say('panel.could-not-assess', { fault: words }) };
  }
}
