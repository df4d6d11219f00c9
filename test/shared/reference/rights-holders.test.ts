import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMemberState, memberStates } from '../../../shared/reference/member-state.ts';
import { rightsHolders } from '../../../shared/reference/rights-holders.ts';

const folder = new URL('../../../shared/reference/rights-holders/', import.meta.url);
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const inUnion = (country: string) => country === 'EU' || isMemberState(country);
const wordsOf = (row: { name: string; aliases: string[] }) => [row.name, ...row.aliases];

function countriesIn(file: string): string[] {
  const { rows }: { rows: { country: string }[] } = JSON.parse(
    readFileSync(new URL(file, folder), 'utf8'),
  );
  return rows.map((row) => row.country);
}

test('every row of every file is parsed', () => {
  const files = readdirSync(folder).flatMap(countriesIn);
  expect(rightsHolders).toHaveLength(files.length);
});

test('at least 600 rows lie in the Union or the EEA, and no member state is left out', () => {
  const rows = rightsHolders.filter((row) => inUnion(row.country));
  expect(rows.length).toBeGreaterThanOrEqual(600);
  const states = new Set(rows.map((row) => row.country));
  expect(memberStates.filter((state) => !states.has(state))).toEqual([]);
});

test('no name or alias stands in two rows, or twice in one', () => {
  const words = rightsHolders.flatMap(wordsOf).map((word) => word.normalize('NFC').toLowerCase());
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('names are tidy and long enough to be told from other words', () => {
  const words = rightsHolders.flatMap(wordsOf);
  expect(words.filter((word) => word.length < 4 || word !== word.trim())).toEqual([]);
});

test('names that are ordinary words or places stand only in an unambiguous form', () => {
  const places = ['nice', 'angers', 'milan', 'ajax', 'sparta', 'union', 'inter', 'como', 'lens'];
  const bare = rightsHolders.flatMap(wordsOf).filter((word) => places.includes(word.toLowerCase()));
  expect(bare).toEqual([]);
});

test('countries are real ones', () => {
  const unknown = rightsHolders.filter((row) => regions.of(row.country) === undefined);
  expect(unknown).toEqual([]);
});

test('rows outside the Union are kept apart; Monaco is listed with its leagues', () => {
  for (const file of readdirSync(folder)) {
    const countries = countriesIn(file);
    const misplaced = countries.filter((country) =>
      file === 'outside.json' ? inUnion(country) : !inUnion(country) && country !== 'MC',
    );
    expect(misplaced, file).toEqual([]);
  }
});

test.each([
  ['Borussia Dortmund', 'DE'],
  ['AS Monaco', 'MC'],
  ['UEFA Champions League', 'EU'],
  ['FC Vaduz', 'LI'],
  ['Galatasaray', 'TR'],
  ['TOKEN2049 Dubai', 'AE'],
])('%s belongs to %s', (name, country) => {
  expect(rightsHolders.find((row) => row.name === name)?.country).toBe(country);
});
