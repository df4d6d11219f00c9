import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { recall, remember, sessionKey } from '../tab/session.ts';
import { highlightNames } from './highlight-names.ts';
import { MarkOutcome, type MarkRequest, type Spot } from './spot.ts';

/** Style sheets that were given to frames, so that they can be taken back. */
const Given = z.array(
  z.object({ frame: z.number(), css: z.string(), origin: z.enum(['AUTHOR', 'USER']) }),
);
type Given = z.infer<typeof Given>;

/**
 * Chromium takes colours of highlights from the author's level only; shadow trees inherit them. The
 * browser keeps an extension's sheets apart from the page's own at either level.
 */
const forWords = `
::highlight(${highlightNames.all}) { background-color: #ffe9a8; color: #1d2228; text-decoration: underline 2px #b5771a; }
::highlight(${highlightNames.chosen}) { background-color: #ffc233; color: #1d2228; text-decoration: underline 3px #c2261f; }
`;

const outlineOf = (selector: string) =>
  `${selector} { outline: 3px solid #c2261f !important; outline-offset: 2px !important; }`;

/**
 * Marks places in every frame of a tab that may be reached and scrolls to the chosen one.
 */
export function markTab(
  tabId: number,
  spots: Spot[],
  chosen?: string,
): Promise<Map<string, MarkOutcome>> {
  return inTurn(() => mark(tabId, spots, chosen));
}

/** Takes all marks away from a tab; one that is closed or may no longer be reached has none. */
export function unmarkTab(tabId: number): Promise<void> {
  return inTurn(() => unmark(tabId));
}

let before: Promise<unknown> = Promise.resolve();

/** One after the other: two at once would take each other's request in the page. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = before.then(work, work);
  before = mine;
  return mine;
}

async function mark(
  tabId: number,
  spots: Spot[],
  chosen?: string,
): Promise<Map<string, MarkOutcome>> {
  const outcomes = await inEveryFrame(tabId, { spots, ...(chosen !== undefined && { chosen }) });
  const given: Given = outcomes.map(({ frame }) => ({ frame, css: forWords, origin: 'AUTHOR' }));
  const found = new Map<string, MarkOutcome>();
  for (const { frame, outcome } of outcomes.flatMap(({ frame, of }) =>
    of.map((outcome) => ({ frame, outcome })),
  )) {
    // Two frames may have one address: where the place was found counts.
    if (found.get(outcome.id)?.is !== 'words') found.set(outcome.id, outcome);
    if (outcome.selector) given.push({ frame, css: outlineOf(outcome.selector), origin: 'USER' });
  }
  const key = sessionKey.marks(tabId);
  const had = (await recall(key, Given)) ?? [];
  await remember({ [key]: given });
  await Promise.all(had.map((one) => takeBack(tabId, one)));
  await Promise.all(given.map((one) => give(tabId, one)));
  return found;
}

async function unmark(tabId: number): Promise<void> {
  await inEveryFrame(tabId, { spots: [] }).catch(() => undefined);
  const key = sessionKey.marks(tabId);
  const given = (await recall(key, Given)) ?? [];
  await remember({ [key]: [] });
  await Promise.all(given.map((one) => takeBack(tabId, one)));
}

async function inEveryFrame(tabId: number, request: MarkRequest) {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, func: leave, args: [request] });
  const answers = await browser.scripting.executeScript({ target, files: ['/mark-page.js'] });
  return answers.map(({ frameId, result }) => {
    const outcomes = z.array(MarkOutcome).safeParse(result);
    return { frame: frameId, of: outcomes.success ? outcomes.data : [] };
  });
}

/** Runs in the page: a script file takes no arguments, so they are left where it finds them. */
function leave(request: MarkRequest): void {
  (globalThis as { unsolicitedMarks?: MarkRequest }).unsolicitedMarks = request;
}

function sheetOf(tabId: number, { frame, css, origin }: Given[number]) {
  return { target: { tabId, frameIds: [frame] }, css, origin };
}

async function give(tabId: number, one: Given[number]): Promise<void> {
  await browser.scripting.insertCSS(sheetOf(tabId, one)).catch(() => undefined);
}

async function takeBack(tabId: number, one: Given[number]): Promise<void> {
  await browser.scripting.removeCSS(sheetOf(tabId, one)).catch(() => undefined);
}
