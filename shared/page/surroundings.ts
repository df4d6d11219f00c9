import type { Region } from '../observation/place.ts';
import {
  blockTags,
  kindFor,
  type Marks,
  type Names,
  namesIn,
  regionFor,
  type Section,
  sectionFor,
} from '../observation/segmentation.ts';
import type { TextBlock } from '../observation/text.ts';
import type { Worded } from './survey.ts';
import type { Look, Tree } from './tree.ts';

/** What an element hands down to what stands in it. */
export type Surroundings<Node> = {
  /** The element's own role, and whether it says that it is modal or asks for consent. */
  role: string;
  modal: boolean;
  asksConsent: boolean;
  region: Region;
  section: Section;
  kind: TextBlock['kind'];
  lang: string;
  look: Look;
  /** Of a closed `<details>` only its summary can be seen. */
  closed: boolean;
  /** In a button everything is one label. */
  inButton: boolean;
  link?: Worded<Node>;
  label?: Worded<Node>;
  form?: Node;
};

const plain = { clipped: false, splits: false, overlay: false };
const goneBlock: Look = { ...plain, gone: true, shown: false, flow: 'block' };
const goneInline: Look = { ...goneBlock, flow: 'inline' };

/** What surrounds the content of the document itself. */
export function atStart<Node>(): Surroundings<Node> {
  const look: Look = { ...plain, gone: false, shown: true, flow: 'block' };
  return {
    role: '',
    modal: false,
    asksConsent: false,
    region: 'main',
    section: 'page',
    kind: 'paragraph',
    lang: '',
    look,
    closed: false,
    inButton: false,
  };
}

/** Computes what an element hands down, from its own marks and what surrounds it. */
export function surroundings<Node>(
  tree: Tree<Node>,
): (node: Node, tag: string, around: Surroundings<Node>) => Surroundings<Node> {
  const known = new Map<string, Names>();

  return (node, tag, around) => {
    const names = namesOf(node);
    const role = tree.attribute(node, 'role') ?? '';
    const marks: Marks = { tag, role, names };
    const kind = kindFor(marks, around.kind);
    return {
      role,
      modal: tree.attribute(node, 'aria-modal') === 'true',
      asksConsent: names.consent,
      region: regionFor(marks, around.region, around.section),
      section: sectionFor(marks, around.section),
      kind,
      lang: tree.attribute(node, 'lang') ?? around.lang,
      look: lookOf(node, tag, around),
      closed: tag === 'details' && tree.attribute(node, 'open') === undefined,
      inButton: kind === 'button' && (around.inButton || tag !== 'a'),
      link: around.link,
      label: around.label,
      form: tag === 'form' ? node : around.form,
    };
  };

  function lookOf(node: Node, tag: string, around: Surroundings<Node>): Look {
    const closed = around.closed && tag !== 'summary';
    if (!around.look.gone && !closed && !isEditable(node)) return tree.look(node, tag, around.look);
    return blockTags.has(tag) ? goneBlock : goneInline;
  }

  /** What stands in an editable element may be what the visitor wrote. */
  function isEditable(node: Node): boolean {
    const editable = tree.attribute(node, 'contenteditable');
    return editable !== undefined && editable.toLowerCase() !== 'false';
  }

  function namesOf(node: Node): Names {
    const id = tree.attribute(node, 'id');
    const own = (tree.attribute(node, 'class') ?? '') + (id ? ` ${id}` : '');
    let names = known.get(own);
    if (!names) {
      names = namesIn(own);
      if (known.size < 5_000) known.set(own, names);
    }
    return names;
  }
}
