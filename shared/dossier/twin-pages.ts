import { partiesOf } from '../facts/parties.ts';
import type { Observation } from '../observation/observation.ts';

/** Two pages of different sites whose text is nearly the same: mirrors, or doorways of one hand. */
export type TwinPages = {
  pages: [string, string];
  sites: [string, string];
  /** Share of the runs of words that both have, 0-1. */
  alike: number;
};

/** Words in a run, and runs from which a page has a text of its own. */
const run = 5;
const fewest = 25;
const mostRuns = 4_000;
/** Templates of shops are alike to a third; copies with another name to four fifths. */
const nearly = 0.7;
const mostPages = 200;

type Page = { url: string; site: string; runs: Set<string> };

/** Pages of different sites with nearly the same words, the likest first. */
export function twinPages(observations: readonly Observation[]): TwinPages[] {
  const pages = new Map<string, Page>();
  for (const { arrival, parts } of observations) {
    if (arrival.outcome !== 'arrived' || pages.has(arrival.final) || pages.size >= mostPages)
      continue;
    const words = (parts.text?.blocks ?? []).map(({ text }) => text).join(' ');
    const runs = runsOf(words);
    if (runs.size < fewest) continue;
    pages.set(arrival.final, { url: arrival.final, site: partiesOf(arrival.final).own, runs });
  }
  const all = [...pages.values()];
  return all
    .flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => one.site !== other.site)
    .map(
      ([one, other]): TwinPages => ({
        pages: [one.url, other.url],
        sites: [one.site, other.site],
        alike: alike(one.runs, other.runs),
      }),
    )
    .filter((twins) => twins.alike >= nearly)
    .sort((one, other) => other.alike - one.alike);
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + run <= words.length && runs.size < mostRuns; at += 1) {
    runs.add(words.slice(at, at + run).join(' '));
  }
  return runs;
}

/** Of all runs of both (Jaccard). Sets of very different size cannot be alike. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < large.size * nearly) return 0;
  let both = 0;
  for (const each of small) if (large.has(each)) both += 1;
  return both / (small.size + large.size - both);
}
