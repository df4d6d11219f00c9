import * as z from 'zod';
import { attempt, reasonOf } from './deadlines.ts';
import { enterWorld, topFrame } from './isolated-world.ts';
import type { OpenPage } from './open-page.ts';

const Scrolled = z.object({ reachedEnd: z.boolean(), waitingImages: z.number() });
const Quieted = z.object({ quiet: z.boolean() });

/** Milliseconds. Late blocks and sponsor strips come a good second after load; most stay silent after. */
const patience = { load: 5_000, sinceLoad: 1_500, quiet: 400, scroll: 5_000, whole: 12_000 };
const deepest = 30_000;

/**
 * Lets a page become what a visitor sees: loaded, scrolled through so that lazy content shows, and
 * quiet in document and network. Returns what stayed open, in one line, if anything did.
 */
export async function settle(open: OpenPage): Promise<string | undefined> {
  const end = Date.now() + patience.whole;
  for (let moves = 0; ; moves += 1) {
    try {
      return await settleOnce(open, end);
    } catch (fault) {
      if (moves >= 3 || Date.now() > end || !hasMoved(reasonOf(fault))) throw fault;
      await attempt(end - Date.now(), () => open.page.waitForLoadState('domcontentloaded'));
    }
  }
}

/** A page that goes elsewhere by script takes its world along; the next one is settled instead. */
function hasMoved(because: string): boolean {
  return /context|navigat|frame .* (detached|not found)|No frame/i.test(because);
}

async function settleOnce({ page, session, quiet }: OpenPage, end: number) {
  const left = () => Math.max(1, end - Date.now());
  const loaded = await attempt(Math.min(patience.load, left()), () =>
    page.waitForLoadState('load'),
  );
  const loadedAt = Date.now();
  const world = await enterWorld(session, await topFrame(session));
  const capMs = Math.min(patience.scroll, left());
  const scrolled = Scrolled.parse(
    await world.call(`unsolicited.scrollThrough(${JSON.stringify({ capMs, capHeight: deepest })})`),
  );
  await pause(Math.min(left(), patience.sinceLoad - (Date.now() - loadedAt)));
  let document = true;
  do {
    const call = `unsolicited.quietFor(${patience.quiet}, ${left()})`;
    document = Quieted.parse(await world.call(call)).quiet;
  } while (quiet.since() < patience.quiet && Date.now() < end);
  const running = quiet.running();
  const open = [
    loaded.done ? '' : 'the page did not finish loading',
    scrolled.reachedEnd ? '' : 'the page goes on beyond what was scrolled through',
    document ? '' : 'the document kept changing',
    running.length > 0 ? `${running.length} request(s) still running` : '',
  ].filter(Boolean);
  return open.length > 0 ? open.join('; ') : undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
