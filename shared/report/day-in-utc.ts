import { inUtc } from './in-utc.ts';

/** The day of an ISO 8601 moment as `3 Nov 2026`, in UTC. */
export function dayInUtc(iso: string): string {
  return inUtc(iso).replace(/, \d\d:\d\d UTC$/, '');
}
