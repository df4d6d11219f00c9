import type { Region } from './place.ts';
import type { TextBlock } from './text.ts';

/** What the rules look at: the tag of an element, its role, and what its class and id say. */
export type Marks = { tag: string; role: string; names: Names };
/** What authors say about an element in its class and id. */
export type Names = { footer: boolean; button: boolean; notice: boolean; consent: boolean };
/** Where headers and footers belong: to the page, to its main part, or to a section of it. */
export type Section = 'page' | 'main' | 'section';

/** Tags that stand as blocks of their own where no style says otherwise. */
export const blockTags = listed(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset',
  'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main',
  'menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Tags whose content is no text of the page: code, drawings, fallbacks, what visitors type. */
export const silentTags = listed(
  'applet audio canvas datalist embed frame iframe img input meter noembed noframes noscript',
  'object progress rp script select style svg template textarea title video',
);

const sections = listed('article aside section blockquote fieldset td');
const headings = listed('h1 h2 h3 h4 h5 h6');
const items = listed('li dd dt td th figcaption caption');
const paragraphs = listed('p blockquote pre');

const footerName = /(?:^|\s)(?:site|page|main|global)?[-_]?footer(?:\s|$)/i;
const buttonName = /(?:^|\s)(?:btn|button|cta)(?:\s|$)/i;
const noticeName =
  /disclaimer|risk[-_]?(?:warning|notice)|legal[-_]?(?:notice|text)|(?:small|fine)[-_]?print/i;
const consentName =
  /cookie|consent|gdpr|onetrust|didomi|usercentrics|truste|cmp[-_]?(?:box|banner|container)/i;
const noNames: Names = { footer: false, button: false, notice: false, consent: false };

/** What class and id together say. */
export function namesIn(text: string): Names {
  if (text === '') return noNames;
  return {
    footer: footerName.test(text),
    button: buttonName.test(text),
    notice: noticeName.test(text),
    consent: consentName.test(text),
  };
}

/** The landmark that begins at an element, or the one around it. */
export function regionFor(marks: Marks, around: Region, section: Section): Region {
  if (around === 'dialog' || isDialog(marks)) return 'dialog';
  const { tag, role } = marks;
  if (role === 'contentinfo') return 'footer';
  if (role === 'banner') return 'header';
  if (tag === 'main' || role === 'main') return 'main';
  if (around === 'footer' || section === 'section') return around;
  if (tag === 'footer' || (marks.names.footer && blockTags.has(tag))) return 'footer';
  const heads = tag === 'header' || tag === 'nav' || role === 'navigation';
  return heads && section === 'page' ? 'header' : around;
}

/** What headers and footers below an element belong to. */
export function sectionFor({ tag, role }: Marks, around: Section): Section {
  if (around === 'section' || sections.has(tag)) return 'section';
  return tag === 'main' || role === 'main' ? 'main' : around;
}

export function isDialog({ tag, role }: Pick<Marks, 'tag' | 'role'>): boolean {
  return tag === 'dialog' || role === 'dialog' || role === 'alertdialog';
}

/** The kind of the words in an element, given the kind around it. */
export function kindFor(marks: Marks, around: TextBlock['kind']): TextBlock['kind'] {
  const { tag, role, names } = marks;
  if (around === 'button') return around;
  if (tag === 'button' || role === 'button') return 'button';
  if (around === 'heading') return around;
  if (headings.has(tag) || role === 'heading') return 'heading';
  if (tag === 'a') return names.button ? 'button' : 'link';
  if (tag === 'small' || role === 'note' || role === 'alert' || names.notice) return 'notice';
  if (around === 'notice') return around;
  if (items.has(tag) || role === 'listitem') return 'item';
  if (paragraphs.has(tag)) return around === 'item' ? around : 'paragraph';
  return around;
}

/** Long sentences at the foot of a page are its small print, whatever their tag. */
export function settledKind(kind: TextBlock['kind'], region: Region, text: string) {
  const plain = kind === 'paragraph' || kind === 'item';
  return plain && region === 'footer' && text.length >= 60 ? 'notice' : kind;
}

/** White space collapsed as a browser shows it, and characters of no width taken out. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Marks between the links of a list, which are no words. */
export function isSeparator(text: string): boolean {
  return /^[\s|/·•,;:–—\-»›>\\&]*$/.test(text);
}

function listed(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
