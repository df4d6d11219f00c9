import type { Range } from './ad-record.ts';

/** A number of a repository in words: `40,287`, `3,000–4,000`, `1,000,000 and more`. */
export function rangeWords({ min, max }: Range): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined) return `${grouped(min ?? 0)} and more`;
  return min === undefined || min === max ? grouped(max) : `${grouped(min)}–${grouped(max)}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
