import type { Exhibit } from '../case/exhibit.ts';
import type { MergedFinding } from './group-findings.ts';

/** The exhibits of words that were found in one or more places, in the order of the exhibits. */
export function exhibitsOf(
  { findings }: Pick<MergedFinding, 'findings'>,
  exhibits: readonly Exhibit[],
): Exhibit[] {
  return exhibits.filter((exhibit) =>
    findings.some(
      ({ signal, quote, url }) =>
        signal === exhibit.signal && quote === exhibit.quote && url === exhibit.url,
    ),
  );
}
