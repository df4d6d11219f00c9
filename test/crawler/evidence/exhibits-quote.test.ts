import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementPlaces } from '../../../crawler/evidence/exhibits/element-places.ts';
import { findQuote } from '../../../crawler/evidence/exhibits/find-quote.ts';
import { pageBytes } from '../../../crawler/evidence/exhibits/page-bytes.ts';

/** The bytes that a quote is found at, as text. */
function at(html: string, quote: string, where?: string, reads: 'text' | 'source' = 'text') {
  const bytes = Buffer.from(html);
  const element = where === undefined ? undefined : elementPlaces(bytes)(where);
  const place = findQuote(pageBytes(bytes, reads), quote, element);
  return (
    place && { ...place, bytes: bytes.toString('utf8', place.offset, place.offset + place.length) }
  );
}

describe('a quote is found', () => {
  it.each([
    ['as it stands', '<p>Buy now', 'Buy now', 'Buy now'],
    [
      'through tags',
      '<p>Buy <b>Bit<i>coin</i></b> now',
      'Buy Bitcoin now',
      'Buy <b>Bit<i>coin</i></b> now',
    ],
    [
      'through entities',
      '<p>5&nbsp;&euro; &amp; more&#33;',
      '5 € & more!',
      '5&nbsp;&euro; &amp; more&#33;',
    ],
    ['through entities of two letters', '<p>a &NotEqualTilde; b', 'a ≂̸ b', 'a &NotEqualTilde; b'],
    ['after letters of several bytes', '<p>ÄÖÜ€😀 <p>Für Größe', 'Für Größe', 'Für Größe'],
    ['over lines', '<p>Kup\r\n   teraz\t!', 'Kup teraz !', 'Kup\r\n   teraz\t!'],
    [
      'past a comment and a script',
      '<p>Buy<!-- x > y --><script>"Buy now"</script> now',
      'Buy now',
      'Buy<!-- x > y --><script>"Buy now"</script> now',
    ],
    [
      'past a > in an attribute',
      '<p>Buy <a title="a > b">now</a>',
      'Buy now',
      'Buy <a title="a > b">now',
    ],
    ['with soft hyphens', '<p>Krypto\u00adwährung', 'Kryptowährung', 'Krypto\u00adwährung'],
    ['cut short', '<p>Buy now and win', 'Buy now…', 'Buy now'],
    ['set in capitals', '<p>Buy now', 'BUY NOW', 'Buy now'],
  ])('%s', (_, html, quote, bytes) => {
    expect(at(html, quote)).toMatchObject({ bytes, occurrences: 1, chosen: 'first' });
  });

  it('in an attribute, when every byte is read', () => {
    const html = '<img alt="Sponsor of &quot;FC&quot;">';
    expect(at(html, 'Sponsor of "FC"')).toBeUndefined();
    expect(at(html, 'Sponsor of "FC"', undefined, 'source')?.bytes).toBe(
      'Sponsor of &quot;FC&quot;',
    );
  });

  it('in the element that the finding names when it is there more than once', () => {
    const html = '<p>Ä Buy</p><div id="a"><p>no</p><p>Buy</p></div><p>Buy</p>';
    expect(at(html, 'Buy', '#a > p:nth-of-type(2)')).toMatchObject({
      offset: html.lastIndexOf('Buy', html.lastIndexOf('Buy') - 1) + 1,
      chosen: 'in-element',
      occurrences: 3,
    });
    expect(at(html, 'Buy', '#a > p:nth-of-type(1)')).toMatchObject({ chosen: 'after-element' });
    expect(at(html, 'Buy', 'no such path')).toMatchObject({ offset: 6, chosen: 'first' });
    expect(at(html, 'Buy', 'requests[3]')).toMatchObject({ chosen: 'first' });
  });

  it('not where it is not', () => {
    expect(at('<p>Sell now', 'Buy now')).toBeUndefined();
    expect(at('<p>Sell now', ' ')).toBeUndefined();
    expect(at('<script>Buy now</script>', 'Buy now')).toBeUndefined();
  });
});

it('is found in any bytes around it, at its place', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }).filter((bytes) => !bytes.includes(0x3c)),
      fc.array(fc.constantFrom(' ', '<b>', '</i >', '<!--x-->', '\n', '&nbsp;'), { maxLength: 5 }),
      (before, between) => {
        const html = Buffer.concat([before, Buffer.from(`<p>Größe${between.join('')}zählt</p>`)]);
        const place = findQuote(pageBytes(html, 'text'), 'Größe zählt');
        expect(place?.offset).toBe(before.length + 3);
        expect(place?.length).toBe(html.length - before.length - 7);
      },
    ),
  );
});
