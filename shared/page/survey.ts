import type { Region } from '../observation/place.ts';
import { isDialog, silentTags } from '../observation/segmentation.ts';
import { atStart, type Surroundings, surroundings } from './surroundings.ts';
import type { Tree } from './tree.ts';
import { type Run, words } from './words.ts';
import type { Work } from './work.ts';

/** An element that a part is read from, and where it stands. */
type Spot<Node> = { node: Node; tag: string; region: Region; seen: boolean };
/** A link or label, and its words: those that can be seen, all of them, and its images' names. */
export type Worded<Node> = Spot<Node> & { shown: string; all: string; alt: string; within: Node };
/** An image with the link it stands in, or a field with its form and the label around it. */
export type Held<Node> = Spot<Node> & { link?: Worded<Node>; form?: Node; label?: Worded<Node> };
/** Something that may stand in the way, and which of the things found stand in it. */
export type Candidate<Node> = Spot<Node> & {
  by: 'role' | 'consent' | 'overlay';
  from: Counts;
  to: Counts;
};
type Counts = { runs: number; links: number; images: number; fields: number; landmarks: number };

/** Everything that one walk over the tree comes across, in reading order. */
export type Survey<Node> = {
  head: Spot<Node>[];
  runs: Run<Node>[];
  links: Worded<Node>[];
  images: Held<Node>[];
  forms: Spot<Node>[];
  fields: Held<Node>[];
  labels: Worded<Node>[];
  frames: Spot<Node>[];
  candidates: Candidate<Node>[];
  /** The page's own language, as its root element declares it. */
  lang?: string;
  /** Where the walk ended before the page did, and why. */
  cut?: string;
};
/** What is to be done on leaving an element. */
type Leaving<Node> = {
  spot: Spot<Node>;
  opens: boolean;
  candidate: Candidate<Node> | undefined;
  runs: number;
};
/** Says why a walk should end early, if it should. */
export type Stop = (found: { blocks: number; characters: number }) => string | undefined;

const headTags = new Set('title meta link script base source embed object audio video'.split(' '));
const landmarkTags = new Set('main header footer nav h1'.split(' '));
const fieldTags = new Set('input select textarea'.split(' '));
const unseenTags = new Set('script style template noscript'.split(' '));
const longestLabel = 2_000;
const longestText = 500_000;

/** Walks a tree once, without recursion since pages nest thousands of levels deep. */
export function* survey<Node>(tree: Tree<Node>, stop: Stop): Work<Survey<Node>> {
  type At = Surroundings<Node>;
  type Step = { children: ArrayLike<Node>; next: number; at: At; leaving?: Leaving<Node> };
  const found: Survey<Node> = {
    head: [],
    runs: [],
    links: [],
    images: [],
    forms: [],
    fields: [],
    labels: [],
    frames: [],
    candidates: [],
  };
  const start = atStart<Node>();
  const surround = surroundings(tree);
  const flow = words(found.runs, tree.document, start);
  const steps: Step[] = [{ children: tree.children(tree.document), next: 0, at: start }];
  let visited = 0;
  let landmarks = 0;
  let shortened: string | undefined;

  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const node = step.children[step.next++];
    if (node === undefined) {
      steps.pop();
      if (step.leaving) leave(step.leaving, step.at);
      continue;
    }
    const text = tree.text(node);
    if (text !== undefined) {
      say(text, node, step.at);
      continue;
    }
    const tag = tree.tag(node);
    if (tag === '') continue;
    if (found.cut === undefined && visited++ % 64 === 0) {
      found.cut = stop({ blocks: found.runs.length, characters: flow.characters() });
      yield;
    }
    // Steps already begun are still left, so that open blocks and candidates are closed.
    if (found.cut !== undefined) step.next = Number.MAX_SAFE_INTEGER;
    else enter(node, tag, step.at);
  }
  flow.close();
  found.cut ??= shortened;
  return found;

  function say(whole: string, node: Node, at: At): void {
    const seen = canBeSeen(at) && !at.closed;
    const text = whole.length > longestText ? whole.slice(0, longestText) : whole;
    if (text !== whole) shortened = `a text of ${whole.length} characters was cut`;
    for (const worded of [at.link, at.label]) {
      if (!worded || worded.all.length > longestLabel) continue;
      worded.all += text;
      if (seen) worded.shown += text;
    }
    if (seen) flow.say(text, node, at);
  }

  function enter(node: Node, tag: string, around: At): void {
    const at = surround(node, tag, around);
    const seen = canBeSeen(at);
    const spot: Spot<Node> = { node, tag, region: at.region, seen };
    if (tag === 'html') found.lang ??= at.lang;
    if (headTags.has(tag)) found.head.push(spot);
    if (landmarkTags.has(tag)) landmarks++;
    if (tag === 'br') between(at, true);
    else if (silentTags.has(tag)) pass(spot, at);
    else step(spot, at, around);
  }

  /** Goes into an element, and notes what is to be done when leaving it. */
  function step(spot: Spot<Node>, at: At, around: At): void {
    const { node, tag, seen } = spot;
    const { flow: kind, gone } = at.look;
    const opens = !around.inButton && !gone && (kind === 'block' || (at.inButton && seen));
    if (opens) flow.open(node, at);
    if (kind !== 'inline') between(at, kind === 'block');
    if (tag === 'form') found.forms.push(spot);
    if ((tag === 'a' || tag === 'area') && tree.attribute(node, 'href') !== undefined) {
      at.link = worded(spot);
      found.links.push(at.link);
    }
    if (tag === 'label') {
      at.label = worded(spot);
      found.labels.push(at.label);
    }
    if (at.role === 'checkbox' || at.role === 'switch') hold(found.fields, spot, at);
    const candidate = seen ? candidateAt(spot, at) : undefined;
    const leaves = opens || candidate || kind !== 'inline';
    const leaving = leaves ? { spot, opens, candidate, runs: found.runs.length } : undefined;
    steps.push({ children: tree.children(node), next: 0, at, leaving });
  }

  function leave({ spot, opens, candidate, runs }: Leaving<Node>, at: At): void {
    if (opens) flow.close();
    if (at.look.flow !== 'inline') between(at, at.look.flow === 'block');
    const unnamed = opens && at.inButton && found.runs.length === runs;
    if (unnamed) name(spot, at, tree.attribute(spot.node, 'aria-label') ?? '');
    if (candidate) candidate.to = counts();
  }

  function pass(spot: Spot<Node>, at: At): void {
    const { tag } = spot;
    if (tag === 'img' || tag === 'svg') {
      hold(found.images, spot, at);
      if (at.link) at.link.alt += ` ${tree.attribute(spot.node, 'alt') ?? ''}`;
    }
    if (tag === 'iframe' || tag === 'frame') found.frames.push(spot);
    if (fieldTags.has(tag)) field(spot, at);
    if (spot.seen && !unseenTags.has(tag)) between(at, true);
  }

  function field(spot: Spot<Node>, at: At): void {
    const type = tree.attribute(spot.node, 'type')?.toLowerCase();
    if (spot.tag !== 'input' || !/^(?:submit|button|reset|image|hidden)$/.test(type ?? '')) {
      hold(found.fields, spot, at);
    } else if (spot.seen && type !== 'image' && type !== 'hidden') {
      name(spot, at, tree.attribute(spot.node, 'value') ?? '');
    }
  }

  function name(spot: Spot<Node>, at: At, label: string): void {
    if (label.trim() === '') return;
    const button: At = { ...at, kind: 'button', inButton: true, link: undefined };
    flow.open(spot.node, button);
    flow.say(label, spot.node, button);
    flow.close();
  }

  /** Keeps apart what is said before and after; between inline blocks only whole words. */
  function between(at: At, words: boolean): void {
    if (words) {
      if (canBeSeen(at)) flow.gap();
      if (at.link) at.link.all += ' ';
      if (at.link) at.link.shown += ' ';
      if (at.label) at.label.all += ' ';
      if (at.label) at.label.shown += ' ';
    } else if (canBeSeen(at)) flow.softGap();
  }

  function worded(spot: Spot<Node>): Worded<Node> {
    const { node, tag, region, seen } = spot;
    return { node, tag, region, seen, shown: '', all: '', alt: '', within: flow.owner() };
  }

  function hold(list: Held<Node>[], { node, tag, region, seen }: Spot<Node>, at: At): void {
    list.push({ node, tag, region, seen, link: at.link, form: at.form, label: at.label });
  }

  function candidateAt(spot: Spot<Node>, at: At): Candidate<Node> | undefined {
    const modal = isDialog({ tag: spot.tag, role: at.role }) || at.modal;
    if (!modal && !at.asksConsent && !at.look.overlay) return undefined;
    const by = modal ? 'role' : at.asksConsent ? 'consent' : 'overlay';
    const candidate: Candidate<Node> = { ...spot, by, from: counts(), to: counts() };
    found.candidates.push(candidate);
    return candidate;
  }

  function counts(): Counts {
    const { runs, links, images, fields } = found;
    return {
      runs: runs.length,
      links: links.length,
      images: images.length,
      fields: fields.length,
      landmarks,
    };
  }
}

function canBeSeen<Node>({ look }: Surroundings<Node>): boolean {
  return look.shown && !look.gone && !look.clipped;
}
