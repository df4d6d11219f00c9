import type { Observation } from '../observation/observation.ts';

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Tells whether a visit was shown the same words, whichever part of the page holds them. Used to
 * compare visits of the same stop, also those that no verdict rests on (controls).
 */
export function wordsShown(observation: Observation): (quote: string) => boolean {
  let all: string | undefined;
  return (quote) => {
    const sought = plain(quote);
    if (sought === '') return false;
    all ??= strings(observation.parts).map(plain).join('\n');
    return all.includes(sought);
  };
}
