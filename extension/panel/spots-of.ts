import type { MergedFinding } from '../../shared/report/group-findings.ts';
import type { Spot } from '../marks/spot.ts';

/** The places of a finding, each once, with the page that each is on. */
export function spotsOf(
  signal: string,
  { findings }: MergedFinding,
): { url: string; spot: Spot }[] {
  const places = new Map<string, { url: string; spot: Spot }>();
  for (const { quote, where, frame, url } of findings) {
    const id = JSON.stringify([signal, url, frame ?? '', where, quote]);
    places.set(id, { url, spot: { id, quote, where, ...(frame !== undefined && { frame }) } });
  }
  return [...places.values()];
}
