import type { Observation } from '../../shared/observation/observation.ts';

/** Whether a visit is of a page with this address: what follows `#`, and a last slash, aside. */
export function isOfPage({ visit, arrival }: Observation, url: string): boolean {
  const wanted = plain(url);
  return [visit.stop, arrival.requested, arrival.final].some((each) => plain(each) === wanted);
}

function plain(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}${search}`;
}
