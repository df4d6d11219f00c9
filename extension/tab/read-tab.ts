import { browser } from 'wxt/browser';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import { isCut } from './is-cut.ts';
import { tabFrameOf } from './tab-frame.ts';
import type { TabReading } from './tab-reading.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** Browsers show PDFs, pictures and data in a page of their own making, which says nothing. */
const isPage = /^(text\/html|application\/xhtml\+xml)$/i;

/**
 * A page that has just loaded may get the script before it hears of the right to run it, one time in
 * thirty: so it is asked again, after so many milliseconds.
 */
const untilItHears = [50, 200];

/** How long a page may take to let itself be read, in milliseconds. */
const patience = 15_000;

/**
 * Reads one tab, every frame that may be read; activeTab covers the page and the frames of its own
 * origin, and frames of other origins are listed as not read.
 */
export function readTab(tab: number): Promise<TabReading> {
  return readBy('/read-page.js', tab);
}

/** The same of a page of ordinary length; of a longer one its beginning, which takes no time. */
export function glimpseTab(tab: number): Promise<TabReading> {
  return readBy('/glimpse-page.js', tab);
}

type Script = '/read-page.js' | '/glimpse-page.js';

async function readBy(script: Script, tab: number): Promise<TabReading> {
  const startedAt = new Date().toISOString();
  let answers: { result?: unknown }[];
  try {
    answers = await Promise.race([inject(script, tab), tooSlow()]);
  } catch (fault) {
    return { is: 'unreadable', because: whyUnreadable(wordsOfFault(fault)) };
  }
  if (answers.length === 0) {
    return {
      is: 'unreadable',
      because: { key: 'unreadable.slow', values: { seconds: patience / 1000 } },
    };
  }
  const frames = answers.flatMap(({ result }) => tabFrameOf(result) ?? []);
  const top = frames.find((frame) => frame.top);
  if (!top || !isPage.test(top.contentType))
    return { is: 'unreadable', because: { key: 'unreadable.no-page' } };
  const reading = mergeFrames(frames);
  const finishedAt = new Date().toISOString();
  return { is: 'read', url: top.url, reading, whole: !frames.some(isCut), startedAt, finishedAt };
}

async function inject(script: Script, tabId: number): Promise<{ result?: unknown }[]> {
  const start = () =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [script],
      injectImmediately: true,
    });
  for (const wait of untilItHears) {
    try {
      return await start();
    } catch (fault) {
      if (whyUnreadable(wordsOfFault(fault)).key !== 'unreadable.not-granted') throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return start();
}

/** A page whose script never ends, or that has a dialog open, answers nobody. */
function tooSlow(): Promise<[]> {
  return new Promise((resolve) => setTimeout(resolve, patience, []));
}
