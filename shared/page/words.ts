import type { Region } from '../observation/place.ts';
import { collapse, isSeparator, settledKind } from '../observation/segmentation.ts';
import type { TextBlock } from '../observation/text.ts';
import type { Surroundings } from './surroundings.ts';
import type { Worded } from './survey.ts';
import type { Stretch } from './tree.ts';

/** A block of text as found: its words, and the stretch of the tree that holds them. */
export type Run<Node> = Stretch<Node> & {
  text: string;
  kind: TextBlock['kind'];
  region: Region;
  lang: string;
};

type Piece<Node> = { text: string; node: Node; at: Surroundings<Node> };

/** Gathers words as a walk meets them and closes a block wherever the flow breaks. */
export type Words<Node> = {
  say(text: string, node: Node, at: Surroundings<Node>): void;
  /** Something stands between two words, without breaking the line. */
  gap(): void;
  /** Inline blocks: a gap between words, none between the letters of one. */
  softGap(): void;
  /** A block begins; what was said before belongs to the block around it. */
  open(owner: Node, at: Surroundings<Node>): void;
  close(): void;
  owner(): Node;
  characters(): number;
};

export function words<Node>(
  runs: Run<Node>[],
  document: Node,
  start: Surroundings<Node>,
): Words<Node> {
  let current = { node: document, at: start, broken: true };
  const owners = [current];
  let pieces: Piece<Node>[] = [];
  let soft = false;
  let said = 0;
  let inked = false;

  return {
    say(text, node, at) {
      if (soft) joinSoftly(text, at);
      pieces.push({ text, node, at });
      said += text.length;
      inked ||= /\S/.test(text);
    },
    gap: () => {
      const last = pieces.at(-1);
      if (last) last.text += ' ';
    },
    softGap: () => {
      soft = pieces.length > 0;
    },
    open(node, at) {
      current.broken = true;
      flush();
      current = { node, at, broken: false };
      owners.push(current);
    },
    close() {
      flush();
      owners.pop();
      current = owners.at(-1) ?? current;
    },
    owner: () => current.node,
    characters: () => said,
  };

  function joinSoftly(text: string, at: Surroundings<Node>): void {
    soft = false;
    const last = pieces.at(-1);
    if (last && /\S\S$/.test(last.text) && /^\S\S/.test(text) && at.kind !== 'heading') {
      last.text += ' ';
    }
  }

  function flush(): void {
    if (inked) {
      const links = linksAlone();
      if (links) for (const group of links) push(group);
      else push(pieces);
    }
    pieces = [];
    soft = false;
    inked = false;
  }

  /** A list of links is one block for each; a link among other words is part of their block. */
  function linksAlone(): Piece<Node>[][] | undefined {
    if (current.at.kind === 'heading' || current.at.inButton) return undefined;
    const groups: Piece<Node>[][] = [];
    let link: Worded<Node> | undefined;
    for (const piece of pieces) {
      const own = piece.at.link;
      if (!own || own.within !== current.node) {
        if (!isSeparator(piece.text)) return undefined;
        link = undefined;
      } else if (own === link) groups.at(-1)?.push(piece);
      else {
        groups.push([piece]);
        link = own;
      }
    }
    return groups;
  }

  function push(group: Piece<Node>[]): void {
    const text = collapse(group.map((piece) => piece.text).join(''));
    const inked = group.filter((piece) => /\S/.test(piece.text));
    const [first, last] = [inked[0], inked.at(-1)];
    if (text === '' || !first || !last) return;
    const { region, lang, kind } = current.at;
    const shared = inked.every((piece) => piece.at.kind === first.at.kind) ? first.at.kind : kind;
    const link = first.at.link;
    const inLink = link?.within === current.node && inked.every((piece) => piece.at.link === link);
    const languages = inked.every((piece) => piece.at.lang === first.at.lang);
    runs.push({
      text,
      kind: settledKind(shared, region, text),
      region,
      lang: languages ? first.at.lang : lang,
      owner: inLink && link ? link.node : current.node,
      first: first.node,
      last: last.node,
      whole: !current.broken || (inLink && link?.node !== current.node),
    });
    if (!inLink) current.broken = true;
  }
}
