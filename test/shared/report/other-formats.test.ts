import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { findingsCsv } from '../../../shared/report/findings-csv.ts';
import { markdownCode, markdownWords } from '../../../shared/report/markdown-words.ts';
import { renderMarkdown } from '../../../shared/report/render-markdown.ts';
import { sheetStyle } from '../../../shared/report/sheet-style.ts';
import { sampleReport } from './sample-report.ts';

/** Rows of CSV read as RFC 4180 says. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function csvWith(quote: string): string[] {
  const { assessment } = sampleReport();
  const [first] = assessment.findings;
  const findings = first ? [{ ...first, quote }] : [];
  const [header, row] = rowsOf(findingsCsv({ ...assessment, findings }));
  expect(row).toHaveLength(header?.length ?? 0);
  return [row?.[header?.indexOf('quote') ?? 0] ?? ''];
}

const hostile = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        ...[
          '=1+1',
          '"',
          ',',
          '\r\n',
          '\t',
          '@',
          '-',
          '+',
          ' ',
          '<b>',
          '`',
          '[x](https://a.example)',
        ],
        ...['<https://a.example>', 'https://a.example', 'www.a.example', '\n# ', '\n\n', '**', '|'],
        ...['\u202e', '![', '](', '1. ', '&lt;', '\\', '~~~', '<script>', 'a@b.example', '＝'],
      ),
    )
    .map((pieces) => pieces.join('')),
);

describe('findings.csv', () => {
  it('has a row a finding', () => {
    const { assessment } = sampleReport();
    const rows = rowsOf(findingsCsv(assessment));
    expect(rows).toHaveLength(assessment.findings.length + 1);
    expect(rows[0]).toEqual(
      expect.arrayContaining(['signal', 'strength', 'memberStates', 'quote', 'url', 'visit']),
    );
    expect(rows[1]?.slice(0, 3)).toEqual([
      'union-language',
      'Offered in a language spoken mostly in the Union',
      'own-website',
    ]);
  });

  it.each([
    '=SUM(A1)',
    '+49 30 1',
    '-50 % fees',
    '@here',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '\u00a0=1',
  ])('has no cell that a spreadsheet computes: %j', (quote) => {
    expect(csvWith(quote)).toEqual([`'${quote}`]);
  });

  it('gives back whatever words it was given, in one cell', () => {
    fc.assert(
      fc.property(hostile, (quote) => {
        const [cell = ''] = csvWith(quote);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
        if (/^[\w "',;]*$/.test(quote)) expect(cell).toBe(quote);
      }),
    );
    expect(csvWith('say "1,5" zł')).toEqual(['say "1,5" zł']);
    expect(csvWith('a\u202eb')).toEqual(['a[U+202E]b']);
  });
});

describe('report.md', () => {
  it('says what the report says', () => {
    const markdown = renderMarkdown(sampleReport());
    for (const words of [
      '# KestrelX',
      '**Strong indications.**',
      '| PL Poland | strong |',
      '> “Wpłać złotówki przez BLIK, bez prowizji”',
      'seen as PL; not as DE, FR and TR',
      'turned-away, HTTP 451',
      '## Pages not visited',
    ]) {
      expect(markdown).toContain(words);
    }
  });

  it('lets no word of a page become markup', () => {
    const allowed = /<\/?(?:p|blockquote|em|strong)>/g;
    fc.assert(
      fc.property(hostile, (words) => {
        const html = marked.parse(`> “${markdownWords(words)}”\n`, { async: false, gfm: true });
        expect(html.replace(allowed, '')).not.toMatch(/<(?!a href="mailto:)[a-z!/](?!a>)/i);
        expect(html).not.toMatch(/<(?:em|strong|del|code|a href="http|img|h\d|li|td)/);
        const item = marked.parse(`- ${markdownWords(words)}\n`, { async: false, gfm: true });
        expect(item.match(/<(?:li|h\d|hr|pre|blockquote|table)\b/g)?.length).toBe(1);
        const code = marked.parse(`- ${markdownCode(`x${words}`)}\n`, { async: false, gfm: true });
        expect(code.match(/<(?!\/?(?:ul|li|code)>)[a-z!/]/gi)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the printed sheet', () => {
  it('carries the name of the firm, whatever it holds, as words only', () => {
    expect(sheetStyle('Kestrel X')).toContain('content: "Kestrel X \\b7  Article 61 MiCA"');
    fc.assert(
      fc.property(hostile, (firm) => {
        const header = /@top-left \{ content: "([^\n]*)"; font/.exec(sheetStyle(firm))?.[1];
        expect(header).toMatch(/^(?:[a-zA-Z0-9 ]|\\[0-9a-f]{1,6} )*$/);
      }),
    );
  });
});
