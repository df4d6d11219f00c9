import { describe, expect, it } from 'vitest';
import { crop } from '../../../shared/report/crop.ts';
import { cut } from '../../../shared/report/cut.ts';
import { pictureSize } from '../../../shared/report/picture-size.ts';
import { visibleCharacters } from '../../../shared/report/visible-characters.ts';
import { tinyPicture } from './tiny-picture.ts';

describe('hidden characters', () => {
  it('are named: overrides, marks, controls, tags, lone surrogates', () => {
    for (const [hidden, name] of [
      ['\u202e', 'U+202E'],
      ['\u200b', 'U+200B'],
      ['\u0007', 'U+0007'],
      ['\u{e0041}', 'U+E0041'],
      ['\ud800', 'U+D800'],
    ] as const) {
      expect(visibleCharacters(`a${hidden}b`)).toEqual([
        { text: 'a' },
        { hidden: name },
        { text: 'b' },
      ]);
    }
  });

  it('are none in ordinary words of any script', () => {
    for (const words of [
      'Załóż konto – już dziś…',
      'Ανοίξτε λογαριασμό',
      'Страхо\u00adтна',
      '👍🏽',
    ]) {
      expect(visibleCharacters(words)).toEqual([{ text: words }]);
    }
  });
});

describe('long words', () => {
  it('are cut at a word, with an ellipsis, and short ones are left', () => {
    expect(cut('one two  three\nfour', 40)).toBe('one two three four');
    expect(cut('one two three four', 12)).toBe('one two…');
    expect(cut('x'.repeat(500), 20)).toBe(`${'x'.repeat(19)}…`);
  });

  it('are never cut through a character', () => {
    expect(cut('👍'.repeat(30), 10)).toBe(`${'👍'.repeat(9)}…`);
  });
});

describe('pictures', () => {
  it('say their size, and anything else has none', () => {
    expect(pictureSize(tinyPicture(320, 77))).toEqual({ width: 320, height: 77 });
    const webp =
      'data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoDAAUAAgA0JaQAA3AA/vuUAAA=';
    expect(pictureSize(`${webp.slice(0, -1)}AAAAAAAAAAAAAAA=`)).toEqual({ width: 3, height: 5 });
    for (const other of [
      'data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=',
      `${tinyPicture(3, 3)}");}body{background:red`,
      'https://kestrelx.example/a.png',
      'data:image/png;base64,AAAA',
    ]) {
      expect(pictureSize(other)).toBeUndefined();
    }
  });

  it('are cut around the element and never beyond the page', () => {
    const page = { width: 1280, height: 3000 };
    const cropped = crop({ x: 0, y: 0, width: 100, height: 20 }, page);
    expect(cropped?.window).toMatchObject({ x: 0, y: 0 });
    const corner = crop({ x: 1250, y: 2990, width: 30, height: 10 }, page);
    expect((corner?.window.x ?? 0) + (corner?.window.width ?? 0)).toBeLessThanOrEqual(1280);
    expect(corner?.mark.y).toBeGreaterThan(0);
    expect(crop({ x: 0, y: 3100, width: 10, height: 10 }, page)).toBeUndefined();
    expect(crop({ x: 0, y: 0, width: 0, height: 10 }, page)).toBeUndefined();
  });
});
