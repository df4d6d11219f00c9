import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The kinds of large page that occur, each grown until it has so many bytes. */
export const largePages = {
  'as captured': asCaptured,
  'long text': longText,
  'many links': manyLinks,
  'deep tables': deepTables,
  'script and data': scriptAndData,
} as const;

const polish = readFileSync(join(import.meta.dirname, '../pages/pl.html'), 'utf8');
const vocabulary = [...polish.replace(/<[^>]*>/g, ' ').matchAll(/\S{2,}/g)].map(([word]) => word);

type Say = (words: number) => string;

/**
 * What a page of a megabyte is where it occurs. Of 554 captured pages of firms, shops and news 30 are
 * larger than 600 kB; in the median they have 155 blocks of text with 6,200 characters, 120 links and
 * 1,000 elements. All else is styles and state.
 */
function asCaptured(bytes: number): string {
  return page(bytes, (say, at) => {
    const heading = at % 4 === 0 ? `<h3>${say(3)}</h3>` : '';
    if (at < 120)
      return `<div class="tw-${at} is-${at % 9}"><div><svg viewBox="0 0 9 9"><path d="M1 1h7"/></svg>${heading}<p><a href="/pl/guide/${at}">${say(7)}</a></p></div></div>\n`;
    if (at % 2 === 0) return `<script type="application/json">{"${at}":"${say(400)}"}</script>\n`;
    const rules = Array.from(
      { length: 60 },
      (_, rule) => `.tw-${at + rule}>.is-${rule}{margin:1px}`,
    );
    return `<style>${rules.join('')}</style>\n`;
  });
}

/** An article with headings, paragraphs, emphasis and links in them, as terms and guides are. */
function longText(bytes: number): string {
  return page(bytes, (say, at) => {
    const heading = at % 6 === 0 ? `<h2 id="part-${at}">${say(6)}</h2>` : '';
    return `${heading}<p>${say(30)} <strong>${say(3)}</strong> ${say(20)} <a href="/pl/guide/${at}">${say(4)}</a> ${say(30)}</p>\n`;
  });
}

/** Menus and cards: of a market list, a shop, a news page. */
function manyLinks(bytes: number): string {
  return page(
    bytes,
    (say, at) =>
      `<div class="card card--market col-${at % 4}"><a class="card__link" href="/pl/market/pair-${at}?ref=list"><img class="card__logo" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="24" height="24"><span class="card__name">${say(2)}</span> <span class="card__price">${at % 90}.${at % 100} zł</span></a><ul class="card__more"><li><a href="/pl/buy/${at}">${say(2)}</a></li><li><a href="/pl/news/${at}" rel="nofollow">${say(5)}</a></li></ul></div>\n`,
  );
}

/** Tables in tables, six deep, as forums and old portals lay pages out, with rows of prices. */
function deepTables(bytes: number): string {
  return page(bytes, (say, at) => {
    const cells = [1, 2, 3, 4].map((cell) => `<td align="right">${at * cell}.${cell}0</td>`);
    const rows = [1, 2, 3].map(() => `<tr><td>${say(3)}</td>${cells.join('')}</tr>`).join('');
    const deep = '<table cellpadding="2"><tr><td>'.repeat(5);
    return `${deep}<table>${rows}</table>${'</td></tr></table>'.repeat(5)}\n`;
  });
}

/** An application's state in many pieces, and a tenth of the page words. */
function scriptAndData(bytes: number): string {
  return page(bytes, (say, at) => {
    const state = JSON.stringify({ id: at, text: say(90), tags: [say(1), say(1)] });
    return `<div class="tw-flex tw-p-4"><div class="tw-grow"><div><section><h3 class="tw-text-lg">${say(4)}</h3><p>${say(12)}</p><button class="tw-btn" type="button">${say(2)}</button></section></div></div></div><script type="application/json" data-at="${at}">${state}</script>\n`;
  });
}

function page(bytes: number, piece: (say: Say, at: number) => string): string {
  const chance = xoroshiro128plus(61);
  const word = () => vocabulary[uniformInt(chance, 0, vocabulary.length - 1)];
  const say: Say = (words) => Array.from({ length: words }, word).join(' ');
  const pieces: string[] = [];
  for (let written = 0; written < bytes; ) {
    const next = piece(say, pieces.length);
    pieces.push(next);
    written += Buffer.byteLength(next);
  }
  return `<!doctype html><html lang="pl"><head><title>KestrelX</title></head><body><header><a href="/pl/">KestrelX</a></header><main><h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>\n${pieces.join('')}</main></body></html>`;
}
