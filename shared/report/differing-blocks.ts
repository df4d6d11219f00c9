import { limits } from '../assessment/contrast/limits.ts';
import type { Observation } from '../observation/observation.ts';
import type { TextBlock } from '../observation/text.ts';

/** Blocks of text that one of two visits of a page was shown and the other was not. */
export type DifferingBlocks = { onlyA: TextBlock[]; onlyB: TextBlock[] };

/** Further visits of the same kinds: what comes and goes among them is noise and not marked. */
type Repeats = { ofA?: readonly Observation[]; ofB?: readonly Observation[] };

/**
 * What differs between two visits of one page, word for word but for numbers and times. A block that
 * has only moved differs in nothing, and what a repeat of the same visit shows otherwise is left out.
 */
export function differingBlocks(
  a: Observation,
  b: Observation,
  { ofA = [], ofB = [] }: Repeats = {},
): DifferingBlocks {
  const sideA = [a, ...ofA].map(wordsOf);
  const sideB = [b, ...ofB].map(wordsOf);
  return { onlyA: onlyIn(a, sideA, sideB), onlyB: onlyIn(b, sideB, sideA) };
}

function onlyIn(
  { parts }: Observation,
  own: readonly ReadonlySet<string>[],
  other: readonly ReadonlySet<string>[],
): TextBlock[] {
  const told = new Set<string>();
  return (parts.text?.blocks ?? []).filter(({ text }) => {
    const words = comparable(text);
    if (words === '' || told.has(words)) return false;
    told.add(words);
    return share(words, own) >= limits.stability && share(words, other) <= most;
  });
}

function share(words: string, visits: readonly ReadonlySet<string>[]): number {
  const showing = visits.filter((shown) => shown.has(words)).length;
  return showing / visits.length;
}

function wordsOf({ parts }: Observation): ReadonlySet<string> {
  return new Set((parts.text?.blocks ?? []).map(({ text }) => comparable(text)));
}

/** The share of the other side that may show a block by chance; 1 - 0.8 is not 0.2 in binary. */
const most = Math.round(100 * (1 - limits.stability)) / 100;

const numbers = /[+\-−]?\p{Nd}[\p{Nd}.,:'’/]*/gu;

/** Words without case, spacing and figures; nothing where a block says nothing else. */
function comparable(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(numbers, '#')
    .replace(/\s+/gu, ' ')
    .replace(/#(?: ?#)+/gu, '#')
    .trim();
  return /[\p{L}\p{Sc}]/u.test(words) ? words : '';
}
