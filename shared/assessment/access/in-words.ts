import type { Observation } from '../../observation/observation.ts';
import { quoteOf } from '../../signals/quote-of.ts';

/** What decided an access outcome, as a report quotes it: `HTTP 403, Akamai: “Access Denied”`. */
export function inWords({ arrival }: Observation, quote: string, name?: string): string {
  const before = [
    arrival.status === undefined ? undefined : `HTTP ${arrival.status}`,
    name === '' ? undefined : name,
  ].filter((part) => part !== undefined);
  if (quote === '') return before.join(', ');
  const quoted = `“${quoteOf(quote)}”`;
  return before.length === 0 ? quoted : `${before.join(', ')}: ${quoted}`;
}
