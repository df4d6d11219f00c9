import { browser } from 'wxt/browser';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { rememberCases } from '../cases/cleared-storage.ts';
import { captureLock } from '../cases/interrupted.ts';
import { beginCapture, keepVisit, missingOf, recordMissing } from '../cases/keep-visit.ts';
import { roleOf } from '../cases/role-of.ts';
import { keepStorage, roomLeft } from '../cases/room-left.ts';
import { readSettings } from '../cases/settings.ts';
import { openStore } from '../cases/store.ts';
import { tellOthers } from '../cases/told.ts';
import { say } from '../messages/say.ts';
import { type CaptureProgress, captureTab, visitName } from './capture-tab.ts';

/** What came of the capture of a page: what is missing of it, or why there is none. */
export type CaptureOutcome =
  | { is: 'kept'; url: string; missing: Record<string, string> }
  | { is: 'failed'; url: string; because: string };

/** `shown`: the address that the panel shows; the tab may have gone on since. */
type Wanted = { tab: number; shown: string; caseId: string };

/**
 * Captures the page of a tab into a case. Runs in the page of the extension that asks, not in its
 * service worker, which the browser may stop at any time. A capture that ends early is recorded as
 * missing: at once where its page lives on, and by the next page of the extension where not.
 */
export async function captureIntoCase(
  { tab, shown, caseId }: Wanted,
  tell: (progress: CaptureProgress) => void,
): Promise<CaptureOutcome> {
  const url = await addressOf(tab).catch(() => shown);
  if ((await roomLeft()).short) {
    // The notice says how much is left and what to do; it may not stand there yet.
    tellOthers();
    return { is: 'failed', url, because: say('room.none') };
  }
  await keepStorage();
  const visit = visitName(url, new Date().toISOString());
  return navigator.locks.request(captureLock(visit), async (): Promise<CaptureOutcome> => {
    const domains = await domainsOf(caseId);
    await beginCapture({ id: visit, caseId, url, role: roleOf(url, domains) });
    try {
      const settings = await readSettings();
      const captured = await captureTab({ tab, visit, domains, settings }, tell);
      tell({ step: 'keep' });
      await keepVisit(caseId, captured);
      await rememberCases();
      const { visit: made, problems } = captured.observation;
      return { is: 'kept', url: made.stop, missing: missingOf(problems) };
    } catch (fault) {
      const because = wordsOfFault(fault);
      await recordMissing(visit, because).catch(() => undefined);
      return { is: 'failed', url, because };
    }
  });
}

/** Where the tab is; browsers tell it of pages that the extension may read. */
async function addressOf(tab: number): Promise<string> {
  const { url } = await browser.tabs.get(tab);
  if (!url) throw new Error('the browser does not tell where the tab is');
  return url;
}

/** The domains of the firm that a case is on. */
async function domainsOf(caseId: string): Promise<readonly string[]> {
  return (await (await openStore()).get('cases', caseId))?.case.firm.domains ?? [];
}
