import { browser } from 'wxt/browser';
import { FrameReading } from '../../shared/observation/frame-reading.ts';
import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import type { TabReading } from './tab-reading.ts';
import { whyUnreadable } from './why-unreadable.ts';

/**
 * Reads one tab, every frame that may be read; activeTab covers the page and the frames of its own
 * origin, and frames of other origins are listed as not read.
 */
export async function readTab(tab: number): Promise<TabReading> {
  const startedAt = new Date().toISOString();
  let answers: { result?: unknown }[];
  try {
    answers = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      files: ['/read-page.js'],
      injectImmediately: true,
    });
  } catch (fault) {
    return unreadable(fault instanceof Error ? fault.message : String(fault));
  }
  const frames = answers.flatMap(({ result }) => {
    const frame = FrameReading.safeParse(result);
    return frame.success ? [frame.data] : [];
  });
  const top = frames.find((frame) => frame.top);
  if (!top) return { is: 'unreadable', because: nothingToRead };
  const reading = mergeFrames(frames);
  return { is: 'read', url: top.url, reading, startedAt, finishedAt: new Date().toISOString() };
}

const nothingToRead =
  'There is no web page to read here. A PDF, a picture or a plain file has no parts that can be read.';

function unreadable(fault: string): TabReading {
  return { is: 'unreadable', because: whyUnreadable(fault) };
}
