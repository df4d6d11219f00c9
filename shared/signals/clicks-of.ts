import { type Click, readClick } from '../facts/address/read-click.ts';
import type { Arrival } from '../observation/arrival.ts';

/** What the addresses on the way to a page say of the click, each address once. */
export function clicksOf({ requested, final, hops = [] }: Arrival): Click[] {
  const addresses = new Set([requested, ...hops.map(({ url }) => url), final]);
  const clicks = [...addresses].map(readClick);
  return [...new Map(clicks.map((click) => [click.url, click])).values()];
}
