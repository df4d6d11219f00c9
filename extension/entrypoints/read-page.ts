import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { jsonOf } from '../../shared/page/json-of.ts';
import { readLimits } from '../../shared/page/read-limits.ts';
import { pageReading } from '../../shared/page/read-page.ts';
import { inSlices } from '../../shared/page/work.ts';

/** Longer than a crawl's, since the page has its own share of the time. */
const milliseconds = 8_000;

/**
 * Injected into every frame of the tab that was asked for; what it returns is the reading, as JSON:
 * the browser takes many times as long to hand over the same as an object.
 */
export default defineUnlistedScript(async (): Promise<string> => {
  const reading = await inSlices(pageReading({ ...readLimits, milliseconds }));
  return inSlices(jsonOf({ ...reading, contentType: document.contentType }));
});
