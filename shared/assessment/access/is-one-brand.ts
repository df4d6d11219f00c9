import { weights } from '../../signals/weights.ts';

/** What brands put before or after their name for a part of the world. */
const affixes = new Set('eu europe eea my uk us usa tr global app pro intl int world'.split(' '));

/** Whether two registrable domains differ and bear one name: `kestrelx.example`, `my-kestrelx.eu`. */
export function isOneBrand(one: string, other: string): boolean {
  if (one === other) return false;
  const [short = '', long = ''] = [nameOf(one), nameOf(other)].sort((a, b) => a.length - b.length);
  if (short.length < 3) return false;
  if (short === long) return true;
  if (!long.startsWith(short) && !long.endsWith(short)) return false;
  const rest = long.startsWith(short) ? long.slice(short.length) : long.slice(0, -short.length);
  return short.length >= weights.access.brand || rest.length === 2 || affixes.has(rest);
}

/** The letters of a domain's own label. */
function nameOf(domain: string): string {
  return (domain.split('.')[0] ?? '').replaceAll('-', '').toLowerCase();
}
