import type { Field } from '../observation/forms.ts';
import { collapse } from '../observation/segmentation.ts';
import type { Reading } from './reader.ts';
import type { Held } from './survey.ts';
import { wordsIn } from './words-in.ts';

export type FieldSpot<Node> = Held<Node>;

const longestLabel = 2_000;
const mostOptions = 500;
const mostBeside = 50;

/**
 * Reads single fields. Only what the markup itself preselects is a value; the `value` attribute of
 * a text field is left alone, because frameworks mirror there what the visitor types.
 */
export function fieldReader<Node>({
  tree,
  found,
  path,
}: Reading<Node>): (spot: FieldSpot<Node>) => Field {
  const labels = new Map<string, string>();
  for (const { node, all } of found.labels) {
    const id = tree.attribute(node, 'for');
    if (id && !labels.has(id)) labels.set(id, collapse(all));
  }

  return (spot) => {
    const { node, tag } = spot;
    const attribute = (name: string) => tree.attribute(node, name)?.trim();
    const type = tag === 'input' ? (attribute('type') || 'text').toLowerCase() : typeOf(spot);
    const ticked = type === 'checkbox' || type === 'radio';
    const options = tag === 'select' ? optionsOf(node) : [];
    const value = ticked
      ? attribute('checked') === undefined
        ? undefined
        : (attribute('value') ?? 'on')
      : options.find((option) => option.selected)?.value;
    return {
      name: attribute('name') || attribute('id') || '',
      type,
      label: labelOf(spot, ticked).slice(0, longestLabel),
      required: attribute('required') !== undefined || attribute('aria-required') === 'true',
      ...(value === undefined ? {} : { value }),
      options: options.map(({ value, label }) => ({ value, label })),
      where: path(node),
    };
  };

  function typeOf({ tag }: FieldSpot<Node>): string {
    return tag === 'select' || tag === 'textarea' ? tag : 'checkbox';
  }

  function labelOf({ node, tag, label }: FieldSpot<Node>, ticked: boolean): string {
    const attribute = (name: string) => collapse(tree.attribute(node, name) ?? '');
    const ids = attribute('aria-labelledby').split(' ').filter(Boolean).slice(0, 5);
    const candidates = [
      () => collapse(label?.all ?? ''),
      () => labels.get(attribute('id')) ?? '',
      () => collapse(ids.map(named(node)).join(' ')),
      () => attribute('aria-label'),
      () => (tag === 'input' || tag === 'select' || tag === 'textarea' ? '' : wordsIn(tree, node)),
      () => attribute('placeholder'),
      () => attribute('title'),
      () => (ticked ? besides(node) : ''),
    ];
    for (const candidate of candidates) {
      const words = candidate();
      if (words) return words;
    }
    return '';
  }

  function named(near: Node): (id: string) => string {
    return (id) => {
      const target = tree.withId(near, id);
      return target === undefined ? '' : wordsIn(tree, target, longestLabel);
    };
  }

  /** A tick box without a label: the words that stand beside it. */
  function besides(node: Node): string {
    const holder = tree.holder(node);
    if (holder === undefined || tree.tag(holder) === '' || tree.tag(holder) === 'body') return '';
    // A box in a list of a thousand things has no words beside it that are its own.
    if (tree.children(holder).length > mostBeside) return '';
    const words = wordsIn(tree, holder, longestLabel);
    return words.length < longestLabel ? words : '';
  }

  function optionsOf(select: Node): { value: string; label: string; selected: boolean }[] {
    const options: { value: string; label: string; selected: boolean }[] = [];
    const waiting = Array.from(tree.children(select)).reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (options.length >= mostOptions) break;
      const tag = tree.tag(node);
      if (tag === 'option') {
        const label = collapse(tree.attribute(node, 'label') ?? '') || wordsIn(tree, node, 300);
        const value = tree.attribute(node, 'value') ?? label;
        options.push({ value, label, selected: tree.attribute(node, 'selected') !== undefined });
      } else if (tag !== '') waiting.push(...Array.from(tree.children(node)).reverse());
    }
    return options;
  }
}
