import * as z from 'zod/mini';
import { tableOf } from '../reference/table.ts';
import json from './look-alike-words.json' with { type: 'json' };

const { rows } = tableOf(
  z.object({ kind: z.enum(['added', 'common']), words: z.array(z.string()) }),
).parse(json);
const wordsOf = (kind: string) =>
  new Set(rows.filter((row) => row.kind === kind).flatMap(({ words }) => words));
const common = wordsOf('common');

/** A name shorter than this is within reach of too many others. */
const shortest = 5;
const shortestMistyped = 7;
/** Shapes that are remembered, so that a thousand names are not drawn anew for each page. */
const mostShapes = 5000;

/**
 * Whether a domain's first label imitates a name: letters that look the same, one letter more, less
 * or exchanged, or the name with such a word beside it as clones use. A name inside a longer word is
 * no likeness (`crypto` in `northcrypto`), and a common word is nobody's name.
 */
export function looksLike(label: string, name: string): boolean {
  if (name.length < shortest || common.has(name)) return false;
  const plain = label.replace(/[^\p{L}\d]/gu, '');
  if (plain === name) return false;
  const parts = label.split('-').filter((part) => part !== '');
  if (parts.length > 1 && parts.includes(name)) return true;
  const shape = shapeOf(plain);
  const wanted = shapeOf(name);
  const rest = shape.startsWith(wanted)
    ? shape.slice(wanted.length)
    : shape.endsWith(wanted)
      ? shape.slice(0, -wanted.length)
      : undefined;
  if (rest === '' || (rest !== undefined && addedShapes.has(rest))) return true;
  return name.length >= shortestMistyped && isOneApart(plain, name);
}

const lookAlikes: readonly [RegExp, string][] = [
  [/[0оοօ]/gu, 'o'],
  [/[1lіıíì|]/gu, 'i'],
  [/3|е|ε/gu, 'e'],
  [/5|ѕ/gu, 's'],
  [/4|а|α/gu, 'a'],
  [/с/gu, 'c'],
  [/р|ρ/gu, 'p'],
  [/х|χ/gu, 'x'],
  [/у|υ/gu, 'y'],
  [/к|κ/gu, 'k'],
  [/т|τ/gu, 't'],
  [/rn/gu, 'm'],
  [/vv/gu, 'w'],
];

const shapes = new Map<string, string>();

/** What a name looks like at a glance: accents off, letters of other scripts and digits as Latin. */
function shapeOf(name: string): string {
  const known = shapes.get(name);
  if (known !== undefined) return known;
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const shape = lookAlikes.reduce((seen, [letters, latin]) => seen.replace(letters, latin), bare);
  if (shapes.size > mostShapes) shapes.clear();
  shapes.set(name, shape);
  return shape;
}

const addedShapes = new Set([...wordsOf('added')].map(shapeOf));

/** Whether one letter was added, left out, exchanged, or two neighbours changed places. */
function isOneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
