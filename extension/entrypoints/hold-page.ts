import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { scrollThrough } from '../../shared/page/scroll-through.ts';
import { serializePage } from '../../shared/page/serialize-page.ts';
import { holdPage, type PageHold } from '../capture/hold-page.ts';
import { PageOrder } from '../capture/page-order.ts';
import { portName } from '../capture/page-port.ts';

/** Marks the isolated world of a document in which this script listens already. */
const mark = 'unsolicitedHolds';

/**
 * Injected into a page that is captured: takes orders over a port. When the port closes, because the
 * panel was closed or the extension is gone, the page is let go as it was.
 */
export default defineUnlistedScript(() => {
  if (mark in globalThis) return;
  Object.assign(globalThis, { [mark]: true });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    let hold: PageHold | undefined;
    const letGo = () => {
      hold?.release();
      hold = undefined;
    };
    async function obey(order: PageOrder): Promise<unknown> {
      if (order.order === 'scroll-through') return scrollThrough(order);
      if (order.order === 'write') return serializePage();
      if (order.order === 'release') {
        letGo();
        return 'released';
      }
      hold ??= holdPage();
      return order.order === 'show' ? hold.show(order.y) : hold.page;
    }
    port.onDisconnect.addListener(letGo);
    port.onMessage.addListener((message: unknown) => {
      const order = PageOrder.safeParse(message);
      if (!order.success) return;
      obey(order.data).then(
        (done) => port.postMessage({ done }),
        (fault: unknown) => port.postMessage({ failed: wordsOfFault(fault) }),
      );
    });
  });
});
