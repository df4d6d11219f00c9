import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../shared/changes/compare-blocks.ts';
import type { Matter, ReadBlock } from '../../../shared/changes/run-reading.ts';
import { wordPieces } from '../../../shared/changes/word-pieces.ts';

const at = (text: string, where: string, matters?: Matter): ReadBlock => ({
  text,
  where,
  ...(matters && { matters }),
});

describe('blocks that matter', () => {
  it('shows which words changed', () => {
    const [change] = compareBlocks(
      [at('Open to clients in Germany, Austria and Poland', 'p', 'countries')],
      [at('Open to clients in Germany and Austria', 'p', 'countries')],
    );
    expect(change?.change).toBe('changed');
    const removed = change?.pieces.filter(({ is }) => is === 'removed').map(({ text }) => text);
    expect(removed?.join('')).toContain('Poland');
  });

  it('leaves a market’s figures alone, but not those of an offer', () => {
    const ticker = (figure: string) => [at(`Bitcoin BTC ${figure} USD`, 'td', 'price')];
    expect(compareBlocks(ticker('63,211.20'), ticker('64,870.11'))).toEqual([]);
    const offer = (figure: string) => [at(`Deposit ${figure} EUR and get more`, 'p', 'finding')];
    expect(compareBlocks(offer('100'), offer('150'))).toHaveLength(1);
  });

  it('a block that moved is the same, and one that does not matter is not told', () => {
    const blocks = [at('Sign up now', 'a', 'call-to-action'), at('Our history', 'p')];
    const moved = [at('Our future', 'p'), at('Sign up now', 'div > a', 'call-to-action')];
    expect(compareBlocks(blocks, moved)).toEqual([]);
  });

  it('a text that loses what made it matter is still found', () => {
    const [change] = compareBlocks(
      [at('Trade with us from Germany today, for free', 'p', 'call-to-action')],
      [at('Trade with us from today, for free', 'p')],
    );
    expect(change?.change).toBe('changed');
  });

  it('never finds a difference between a page and itself, in any order', () => {
    const blocks = fc.array(
      fc.record({
        text: fc.string({ unit: 'grapheme' }),
        where: fc.constantFrom('p', 'a', 'td'),
        matters: fc.constantFrom<Matter>('finding', 'price', 'countries', 'call-to-action'),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(blocks, (read) => {
        expect(compareBlocks(read, read.toReversed())).toEqual([]);
      }),
    );
  });

  it('word pieces give both texts back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, is) => {
        const pieces = wordPieces(was, is);
        const without = (gone: string) =>
          pieces.flatMap((piece) => (piece.is === gone ? [] : [piece.text])).join('');
        expect(without('added')).toBe(was);
        expect(without('removed')).toBe(is);
      }),
    );
  });

  it('two long and wholly different texts do not take for ever', () => {
    const words = (seed: string) =>
      Array.from({ length: 4_000 }, (_, n) => `${seed}${n}`).join(' ');
    expect(wordPieces(words('a'), words('b')).length).toBeGreaterThan(0);
  });
});
