import { jsonOf } from '../../shared/page/json-of.ts';
import type { ReadLimits } from '../../shared/page/read-limits.ts';
import { pageReading } from '../../shared/page/read-page.ts';
import { inSlices } from '../../shared/page/work.ts';
import { shortenPaths } from './short-paths.ts';

/**
 * Reads the frame that it runs in, in slices. The reading comes as JSON, its paths shortened: the
 * browser takes many times as long to hand over the same as an object.
 */
export async function readFrame(limits: ReadLimits): Promise<string> {
  const reading = await inSlices(pageReading(limits));
  await inSlices(shortenPaths(reading));
  return inSlices(jsonOf({ ...reading, contentType: document.contentType }));
}
