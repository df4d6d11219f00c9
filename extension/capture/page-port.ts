import { browser } from 'wxt/browser';
import { PageAnswer, type PageOrder } from './page-order.ts';

/** By which the script in the page knows the line. */
export const portName = 'unsolicited-capture';

/** A line to the script in a page that is captured. */
export type PagePort = {
  /** Asks, and waits for the answer no longer than `limit` milliseconds. */
  ask(order: PageOrder, limit: number): Promise<unknown>;
  close(): void;
};

/** Puts the script into the page of a tab and opens a line to it. */
export async function pagePort(tab: number): Promise<PagePort> {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['/hold-page.js'],
    injectImmediately: true,
  });
  const port = browser.tabs.connect(tab, { name: portName, frameId: 0 });
  let gone = false;
  let lost: (() => void) | undefined;
  port.onDisconnect.addListener(() => {
    gone = true;
    // Read, or the browser complains that nobody did.
    void browser.runtime.lastError;
    lost?.();
  });
  return {
    async ask(order, limit) {
      if (gone) throw new Error(left);
      let stop = () => {};
      try {
        return await new Promise((resolve, reject) => {
          const answered = (message: unknown) => {
            const answer = PageAnswer.safeParse(message).data ?? { failed: garbled };
            if ('failed' in answer) reject(new Error(answer.failed));
            else resolve(answer.done);
          };
          const timer = setTimeout(() => reject(new Error(slow)), limit);
          lost = () => reject(new Error(left));
          port.onMessage.addListener(answered);
          stop = () => {
            clearTimeout(timer);
            port.onMessage.removeListener(answered);
          };
          port.postMessage(order);
        });
      } finally {
        stop();
        lost = undefined;
      }
    },
    close: () => port.disconnect(),
  };
}

const left = 'the tab went to another page or was closed';
const garbled = 'the page’s answer cannot be read';
const slow = 'the page did not answer in time';
