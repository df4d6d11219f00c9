import { describe, expect, it } from 'vitest';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { readMarkdown } from '../../../crawler/saved/read-markdown.ts';

const read = (markdown: string) =>
  observePage(readMarkdown(markdown), undefined, '2026-11-22T00:00:00.000Z');
const texts = (markdown: string) => read(markdown).parts.text?.blocks.map(({ text }) => text);

describe('Markdown', () => {
  it('takes title, language, description and address from its front matter', () => {
    const { visit, parts } = read(
      '---\ntitle: "Skalar: \'zakup\'"\nlang: pl\ndescription: Kup <tu>\nurl: https://skalar.example/pl\ntags: [a]\n---\n# Witaj\n\nTekst\n',
    );
    expect(visit.stop).toBe('https://skalar.example/pl');
    expect(parts.document).toMatchObject({ title: "Skalar: 'zakup'", lang: 'pl' });
    expect(parts.document?.meta).toEqual([{ name: 'description', content: 'Kup <tu>' }]);
    expect(parts.text?.blocks.map(({ text, kind }) => [kind, text])).toEqual([
      ['heading', 'Witaj'],
      ['paragraph', 'Tekst'],
    ]);
  });

  it('takes its title from its first heading, and two rulers for what they are', () => {
    const { parts, visit } = read('---\nwords\n---\n# A *good* day #\n');
    expect(parts.document?.title).toBe('A good day');
    expect(visit.stop).toBe('about:blank');
  });

  it('gives lists, tables, links and pictures as a page has them', () => {
    const { parts } = read(
      '- one\n- two\n\n| a | b |\n| - | - |\n| c | d |\n\n[join](/r?ref=1) ![logo](l.png)\n',
    );
    expect(parts.text?.blocks.map(({ text }) => text)).toEqual([
      ...['one', 'two', 'a', 'b', 'c', 'd', 'join'],
    ]);
    expect(parts.links?.links.map(({ href }) => href)).toEqual(['/r?ref=1']);
    expect(parts.images?.images.map(({ alt }) => alt)).toEqual(['logo']);
  });

  it('keeps marks of text that are HTML, and takes no other tag for more than words', () => {
    expect(
      texts('<p align="center">Hi <b>you</b></p>\n\nDear <username>, <script>x()</script>\n'),
    ).toEqual(['Hi you', 'Dear <username>, x()']);
    expect(
      texts(
        '<style>p{display:none}</style>\n\n<!-- hidden\n\nwords -->\n\n<form><input></form>\n\nseen\n',
      ),
    ).toEqual(['<form><input></form>', 'seen']);
  });

  it('is read to its end though one paragraph never ends', () => {
    const words = 'słowo '.repeat(20_000);
    expect(texts(words)?.join(' ').match(/słowo/g)).toHaveLength(20_000);
    expect(texts('x\n'.repeat(5_000))?.join(' ').match(/x/g)).toHaveLength(5_000);
    expect(() => readMarkdown('a'.repeat(2_000_000))).toThrow(/longer than 1 MB/);
  });
});
