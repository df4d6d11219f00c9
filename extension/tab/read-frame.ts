import { jsonOf } from '../../shared/page/json-of.ts';
import type { ReadLimits } from '../../shared/page/read-limits.ts';
import { pageReading } from '../../shared/page/read-page.ts';
import { inSlices } from '../../shared/page/work.ts';

/**
 * Reads the frame that it runs in, in slices. The reading comes as JSON: the browser takes many
 * times as long to hand over the same as an object.
 */
export async function readFrame(limits: ReadLimits): Promise<string> {
  const reading = await inSlices(pageReading(limits));
  return inSlices(jsonOf({ ...reading, contentType: document.contentType }));
}
