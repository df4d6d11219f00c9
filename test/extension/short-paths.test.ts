import { expect, it } from 'vitest';
import { shortenPaths, writeOutPaths } from '../../extension/tab/short-paths.ts';
import type { Reading } from '../../shared/observation/parts.ts';
import { atOnce } from '../../shared/page/work.ts';

function readingOf(paths: string[]): Reading {
  const blocks = paths.map((where) => {
    return { text: 'a', kind: 'item' as const, region: 'main' as const, where };
  });
  return { parts: { text: { blocks }, links: { links: [] } }, problems: {} };
}

const row = 'body > main > table > tbody > tr:nth-of-type(12)';

it.each([
  [['']],
  [['body', 'body', 'body > p', '', 'html > body']],
  [[`${row} > td`, `${row} > td:nth-of-type(2)`, '#a|b > p', '#a|c >>> p', '12|3', 'ä\ud83d', 'ä']],
  [[]],
])('writes out what was shortened', (paths) => {
  const reading = readingOf(paths);
  atOnce(shortenPaths(reading));
  writeOutPaths(reading);
  expect(reading).toEqual(readingOf(paths));
});

it('makes the paths of a deep table a tenth of what they were', () => {
  const deep = ' > table > tbody > tr > td'.repeat(8);
  const paths = Array.from({ length: 500 }, (_, at) => `main${deep} > p:nth-of-type(${at})`);
  const reading = readingOf(paths);
  const before = paths.join('').length;
  atOnce(shortenPaths(reading));
  const after = reading.parts.text?.blocks.map(({ where }) => where).join('') ?? '';
  expect(after.length).toBeLessThan(before / 10);
});
