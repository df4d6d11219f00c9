import type { Candidate, Survey } from './survey.ts';
import type { Tree } from './tree.ts';
import type { Work } from './work.ts';

const longest = 6_000;
const most = 500;
/** What lies over the page because it frames it, and not to stop a visitor. */
const frameTags = new Set(['header', 'nav', 'main', 'footer', 'aside']);

/** A candidate that does stand in the way, and whether it covers most of the viewport. */
export type InTheWay<Node> = Candidate<Node> & { covers: boolean };

/**
 * Decides what stands in the way: dialogs by role, consent banners by name, and whatever lies over
 * the page without being its frame (header, menu, the whole application).
 */
export function* inTheWay<Node>(tree: Tree<Node>, found: Survey<Node>): Work<InTheWay<Node>[]> {
  const standing: InTheWay<Node>[] = [];
  let end = 0;
  for (const candidate of found.candidates.slice(0, most)) {
    yield;
    const last = standing.at(-1);
    const inside = last !== undefined && candidate.from.runs < end;
    const { share, atTop } = tree.covers(candidate.node);
    if (inside) {
      last.covers ||= share >= 0.5;
      continue;
    }
    if (!stands(candidate, share, atTop)) continue;
    standing.push({ ...candidate, covers: share >= 0.5 });
    end = candidate.to.runs;
  }
  for (const { from, to } of standing) {
    for (const run of found.runs.slice(from.runs, to.runs)) run.region = 'dialog';
    for (const link of found.links.slice(from.links, to.links)) link.region = 'dialog';
    for (const image of found.images.slice(from.images, to.images)) image.region = 'dialog';
  }
  return standing;

  function stands(candidate: Candidate<Node>, share: number, atTop: boolean): boolean {
    const { by, node, from, to } = candidate;
    const runs = found.runs.slice(from.runs, to.runs);
    const characters = runs.reduce((sum, run) => sum + run.text.length, 0);
    const buttons = runs.filter((run) => run.kind === 'button').length;
    if (characters === 0) return false;
    // A saved page keeps the dialogs that a script would open; this is how they are marked closed.
    if (by === 'role') return tree.hasLayout || tree.attribute(node, 'aria-hidden') !== 'true';
    if (characters > longest || to.landmarks > from.landmarks) return false;
    if (by === 'consent') return characters >= 20 && buttons > 0;
    if (frameTags.has(candidate.tag)) return false;
    return share >= 0.5 || (share >= 0.06 && buttons > 0 && !atTop);
  }
}
