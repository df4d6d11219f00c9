import * as z from 'zod';
import { attempt } from '../deadlines.ts';
import { enterWorld, topFrame } from '../isolated-world.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { settle } from '../settle.ts';

/** By which a page is told from another, or from itself with more on it. */
const Mark = z.object({ origin: z.number(), height: z.number() });
type Mark = z.infer<typeof Mark>;

/** Milliseconds. Pages that load anew when they are answered begin at once. */
const patience = { begin: 300, quiet: 400, most: 4_000 };
const grown = 200;

/**
 * Lets a page come to rest after its banner was answered. One that stays the same page only has to
 * be quiet; one that was loaded anew, or grew, is settled from the start.
 */
export async function settleAgain(
  open: OpenPage,
  { limits }: Outing,
  before: Mark | undefined,
): Promise<string | undefined> {
  const rested = await attempt(patience.most + 2_000, () => rest(open));
  const now = rested.done ? rested.value : undefined;
  const same = before && now && now.origin === before.origin;
  if (same && now.height <= before.height + grown) return undefined;
  const settled = await attempt(limits.settle, () => Promise.race([settle(open), open.crashed]));
  return settled.done ? settled.value : settled.because;
}

/** What the page is now; undefined when it cannot say. */
export async function markPage({ session }: OpenPage): Promise<Mark | undefined> {
  const marked = await attempt(1_000, async () => {
    const world = await enterWorld(session, await topFrame(session));
    const size = 'document.documentElement.scrollHeight';
    return Mark.parse(await world.call(`({ origin: performance.timeOrigin, height: ${size} })`));
  });
  return marked.done ? marked.value : undefined;
}

async function rest(open: OpenPage): Promise<Mark | undefined> {
  const end = Date.now() + patience.most;
  await new Promise((resolve) => setTimeout(resolve, patience.begin));
  do {
    const world = await enterWorld(open.session, await topFrame(open.session));
    await world.call(`unsolicited.quietFor(${patience.quiet}, ${Math.max(1, end - Date.now())})`);
  } while (open.quiet.since() < patience.quiet && Date.now() < end);
  return markPage(open);
}
