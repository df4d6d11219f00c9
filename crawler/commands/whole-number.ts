import { InvalidArgumentError } from 'commander';

/** Parses an option that must be a whole number from 1 up. */
export function wholeNumber(words: string): number {
  const value = Number(words);
  if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value;
  throw new InvalidArgumentError('write a whole number from 1 up.');
}
