import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../shared/observation/frame-reading.ts';
import { mergeFrames } from '../../../shared/observation/merge-frames.ts';
import { block, emptyParts } from '../../../shared/observation/sample.ts';

const box = (x: number, y: number) => ({ x, y, width: 300, height: 100 });

function frame(
  url: string,
  inside: { url: string; x: number; y: number }[] = [],
  top = false,
): FrameReading {
  const frames = inside.map(({ url, x, y }) => ({ url, where: 'body > iframe', box: box(x, y) }));
  const text = { blocks: [block(`words of ${url}`, { box: box(1, 2) })] };
  return { url, top, parts: { ...emptyParts(), text, frames: { frames } }, problems: {} };
}

function placesOf(readings: FrameReading[]) {
  return mergeFrames(readings).parts.text?.blocks.map(({ frame, box }) => [frame, box?.x, box?.y]);
}

describe('the readings of a page and its frames', () => {
  it('become one, with every box where it stands on the whole page', () => {
    const outer = frame('https://a.example/', [{ url: 'https://b.example/', x: 5, y: 6 }]);
    const top = frame(
      'https://top.example/',
      [{ url: 'https://a.example/', x: 100, y: 1000 }],
      true,
    );
    const readings = [outer, frame('https://b.example/'), top];
    expect(placesOf(readings)).toEqual([
      [undefined, 1, 2],
      ['https://a.example/', 101, 1002],
      ['https://b.example/', 106, 1008],
    ]);
    const { parts, problems } = mergeFrames(readings);
    expect(parts.document).toEqual(top.parts.document);
    expect(parts.frames?.frames.map(({ frame, box }) => [frame, box?.y])).toEqual([
      [undefined, 1000],
      ['https://a.example/', 1006],
    ]);
    expect(problems).toEqual({});
  });

  it('are told apart when they share an address, and found again after a redirect', () => {
    const twice = [
      { url: 'about:srcdoc', x: 10, y: 10 },
      { url: 'about:srcdoc', x: 20, y: 20 },
    ];
    const top = frame(
      'https://top.example/',
      [...twice, { url: 'https://c.example/go', x: 30, y: 30 }],
      true,
    );
    expect(
      placesOf([top, frame('about:srcdoc'), frame('about:srcdoc'), frame('https://d.example/')]),
    ).toEqual([
      [undefined, 1, 2],
      ['about:srcdoc', 11, 12],
      ['about:srcdoc', 21, 22],
      ['https://d.example/', 31, 32],
    ]);
  });

  it('keep their words without a box where nobody lists the frame', () => {
    const top = frame('https://top.example/', [], true);
    expect(placesOf([top, frame('https://lost.example/')])).toEqual([
      [undefined, 1, 2],
      ['https://lost.example/', undefined, undefined],
    ]);
  });

  it('say which frames were not read and what went wrong in the others', () => {
    const inside = [
      { url: 'https://a.example/', x: 0, y: 0 },
      { url: 'https://no.example/', x: 0, y: 0 },
      { url: 'about:blank', x: 0, y: 0 },
    ];
    const top = frame('https://top.example/', inside, true);
    top.parts.frames?.frames.push({
      url: 'https://pixel.example/',
      where: 'iframe',
      box: { x: 0, y: 0, width: 1, height: 1 },
    });
    const child = { ...frame('https://a.example/'), problems: { text: 'cut', links: 'cut' } };
    expect(
      mergeFrames([{ ...top, problems: { forms: 'could not be read' } }, child]).problems,
    ).toEqual({
      forms: 'could not be read',
      'frame:https://a.example/': 'text: cut; links: cut',
      'frame:https://no.example/': 'not read',
    });
  });

  it('are nothing where there is none', () => {
    expect(mergeFrames([])).toEqual({ parts: {}, problems: {} });
  });
});
