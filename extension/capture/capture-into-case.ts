import { rememberCases } from '../cases/cleared-storage.ts';
import { captureLock } from '../cases/interrupted.ts';
import { beginCapture, keepVisit, missingOf, recordMissing } from '../cases/keep-visit.ts';
import { keepStorage, roomLeft } from '../cases/room-left.ts';
import { readSettings } from '../cases/settings.ts';
import { say } from '../messages/say.ts';
import { type CaptureProgress, captureTab, type ToCapture, visitName } from './capture-tab.ts';

/** What came of a capture: the visit and what is missing of it, or why there is none. */
export type CaptureOutcome =
  | { is: 'kept'; visit: string; missing: Record<string, string> }
  | { is: 'failed'; because: string };

type Wanted = Pick<ToCapture, 'tab' | 'role'> & { caseId: string; url: string };

/**
 * Captures the page of a tab into a case. Runs in the page of the extension that asks, not in its
 * service worker, which the browser may stop at any time. A capture that ends early is recorded as
 * missing: at once where its page lives on, and by the next page of the extension where not.
 */
export async function captureIntoCase(
  { tab, role, caseId, url }: Wanted,
  tell: (progress: CaptureProgress) => void,
): Promise<CaptureOutcome> {
  const { short, left } = await roomLeft();
  if (short) {
    const megabytes = Math.floor(left / 1024 / 1024);
    return { is: 'failed', because: say('room.short', { left: megabytes }) };
  }
  await keepStorage();
  const visit = visitName(url, new Date().toISOString());
  return navigator.locks.request(captureLock(visit), async (): Promise<CaptureOutcome> => {
    await beginCapture({ id: visit, caseId, url, role });
    try {
      const settings = await readSettings();
      const captured = await captureTab({ tab, visit, role, settings }, tell);
      tell({ step: 'keep' });
      await keepVisit(caseId, captured);
      await rememberCases();
      return { is: 'kept', visit, missing: missingOf(captured.observation.problems) };
    } catch (fault) {
      const because = fault instanceof Error ? fault.message : String(fault);
      await recordMissing(visit, because).catch(() => undefined);
      return { is: 'failed', because };
    }
  });
}
