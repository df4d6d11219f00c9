import { browser } from 'wxt/browser';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';

/** Browsers allow two pictures a second, over all windows of the extension. */
const apart = 520;
const longestWait = 8_000;

/**
 * A picture of what a tab shows in its window, as PNG. Pictures of all windows wait in one queue, so
 * that two captures at once do not use up each other's quota; where the browser still refuses for
 * its quota, it is asked again after a while. Throws when the tab is not the one in front.
 */
export async function visiblePicture(tab: number): Promise<Blob> {
  return navigator.locks.request('unsolicited-picture', async () => {
    for (let wait = 600; ; wait *= 2) {
      const window = await windowShowing(tab);
      try {
        const address = await browser.tabs.captureVisibleTab(window, { format: 'png' });
        await windowShowing(tab);
        await pause(apart);
        return pngOf(address);
      } catch (fault) {
        const words = wordsOfFault(fault);
        if (!/quota|MAX_CAPTURE/i.test(words)) throw fault;
        if (wait > longestWait) throw new Error(`the browser allows no more pictures: ${words}`);
        await pause(wait);
      }
    }
  });
}

/** The window, which shows this tab and no other: a picture is of whatever is in front. */
async function windowShowing(tab: number): Promise<number> {
  const { active, windowId } = await browser.tabs.get(tab).catch(() => {
    throw new Error('the tab was closed');
  });
  if (!active) throw new Error('another tab came to the front');
  return windowId;
}

/** The extension may connect nowhere, so the address is not fetched. */
function pngOf(address: string): Blob {
  const [head, base64] = address.split(',');
  if (head !== 'data:image/png;base64' || !base64) throw new Error('the browser gave no picture');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
