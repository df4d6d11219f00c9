import type { RequestsPart } from '../observation/requests.ts';
import type { ReadLimits } from './read-limits.ts';
import { resolveAddress } from './resolve-address.ts';

/** Reads the addresses that this frame loaded, from Resource Timing. */
export function readRequests(
  url: string,
  limits: ReadLimits,
): { part: RequestsPart; problem?: string } {
  const entries = performance.getEntriesByType('resource').filter(isResource);
  const requests = entries.slice(0, limits.requests).map(({ name, initiatorType, startTime }) => ({
    url: resolveAddress(name, url),
    kind: initiatorType || 'other',
    at: new Date(performance.timeOrigin + startTime).toISOString(),
  }));
  const more = entries.length - requests.length;
  return { part: { requests }, problem: more > 0 ? `cut: ${more} more requests` : undefined };
}

function isResource(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  return entry instanceof PerformanceResourceTiming;
}
