import { attempt } from './deadlines.ts';
import type { OpenPage } from './open-page.ts';

/** Seconds: a page that sends its visitor on waits a moment, one that renews itself much longer. */
const longest = 8;
const grace = 4_000;

/**
 * Goes along where the page has announced that it will lead elsewhere shortly (`<meta refresh>`), as
 * the detours of promoters do. Says whether another document came of it.
 */
export async function goOnward({ page, hops }: OpenPage): Promise<boolean> {
  const here = page.url();
  const next = hops.announced();
  if (next === undefined || next.inSeconds > longest || isItself(next.url, here)) return false;
  const went = await attempt(next.inSeconds * 1_000 + grace, () =>
    page.waitForURL((url) => !isItself(url.href, here), { waitUntil: 'domcontentloaded' }),
  );
  return went.done;
}

function isItself(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}
