import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { factsOf } from '../../../shared/facts/facts-of.ts';
import { garbledShare } from '../../../shared/facts/garbled-share.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { observationOf } from '../../../shared/observation/sample.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';
import { catalogue } from '../../../shared/signals/catalogue.ts';

const detectLanguage = await loadLanguageDetector();
const url = 'https://kestrelx.example/';

function saved(body: string): Observation {
  return { ...observationOf({}, url), ...readHtml(`<!doctype html><body>${body}`, url) };
}

function assessed(body: string) {
  return assess({ observations: [saved(body)], firm: {}, input: 'page', detectLanguage });
}

const ofText = catalogue.filter(({ reads }) => reads.includes('text')).map(({ id }) => id);
const polish =
  'Kupuj i sprzedawaj kryptowaluty w kilka minut. Załóż konto, wpłać środki i zacznij handlować bez ukrytych opłat. Kup bitcoina już dziś.';
const russian =
  'Покупайте и продавайте криптовалюту за несколько минут. Откройте счёт и начните торговать сегодня.';

/** UTF-8 read as Latin-1, as where a server names the wrong charset. */
function asLatin1(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function asWindows1251(text: string): string {
  return new TextDecoder('windows-1251').decode(new TextEncoder().encode(text));
}

describe('a page whose words cannot be read', () => {
  it.each([
    ['no words at all', '<div id="root"></div><script>start()</script>', /no words/],
    ['a canvas', '<canvas width="1200" height="900"></canvas>', /no words/],
    ['one large picture', '<img src="/l.png" width="1200" height="4000"><p>Menu</p>', /pictures/],
    [
      'pictures of unknown size',
      `<a href="/in">Login</a>${'<p><img src="/slice.png"></p>'.repeat(6)}`,
      /pictures/,
    ],
    [
      'Georgian',
      '<p>იყიდეთ ბიტკოინი და სხვა კრიპტოვალუტა მარტივად. გახსენით ანგარიში დღესვე და დაიწყეთ ვაჭრობა.</p>',
      /written in (?:Georgian|the Georgian script), which no list covers/,
    ],
    [
      'Amharic',
      '<p>ቢትኮይን እና ሌሎች ክሪፕቶ ገንዘቦችን በቀላሉ ይግዙ። አሁን ይመዝገቡ እና መገበያየት ይጀምሩ።</p>',
      /which no list covers/,
    ],
    [
      'Japanese',
      `<p>${'数分でビットコインを売買できます。今すぐ口座を開設して取引を始めましょう。'.repeat(8)}</p>`,
      /written in Japanese, which no list covers/,
    ],
    ['Polish in the wrong encoding', `<p>${asLatin1(polish)}</p>`, /garbled/],
    ['Russian in the wrong encoding', `<p>${asLatin1(russian)}</p>`, /garbled/],
    ['lost characters', `<p>${polish.replace(/[^ -~]/gu, '\ufffd')}</p>`, /garbled/],
  ])('%s', (_, body, because) => {
    const { verdict, notAssessed, findings } = assessed(body);
    expect(verdict).toBe('inconclusive');
    const found = new Set(findings.map(({ signal }) => signal));
    expect(notAssessed.map(({ signal }) => signal)).toEqual(ofText.filter((id) => !found.has(id)));
    expect(notAssessed.length).toBeGreaterThan(30);
    for (const each of notAssessed) expect(each.because).toMatch(because);
  });

  it('keeps what was found on it all the same', () => {
    const { findings, notAssessed } = assessed(
      '<img src="/l.png" width="1200" height="4000"><a href="tel:+48225551234">Infolinia</a>',
    );
    expect(findings.map(({ signal }) => signal)).toContain('union-contact-details');
    expect(notAssessed.map(({ signal }) => signal)).not.toContain('union-contact-details');
  });
});

describe('a page that can be read', () => {
  it.each([
    ['a few sentences', '<h1>Our garden</h1><p>We grow apples and pears. Come and see us.</p>'],
    [
      'a few sentences beside a small picture',
      '<img src="/logo.png" width="120" height="40"><p>Under construction. Come back soon.</p>',
    ],
    [
      'an article under a large picture',
      `<img src="/l.png" width="1600" height="900"><p>${'We grow apples and pears here. '.repeat(8)}</p>`,
    ],
    [
      'English with a menu of garbled languages',
      `${['Русский', 'Ελληνικά', 'Česky'].map((name) => `<a href="/x">${asLatin1(name)}</a>`).join('')}<p>${'We grow apples and pears in our garden. '.repeat(4)}</p>`,
    ],
    ['German with typographic marks', '<p>„Äpfel“ – und Birnen … für Öl, 5 € das Kilo.</p>'],
    ['French in capitals', '<p>« CAFÉ » ET THÉ À LA CRÈME, L’ÉTÉ…</p>'],
    ['Ukrainian', '<p>Рівне і Суми, Сєвєродонецьк: купуйте яблука. Ріки, Різдво та Січень.</p>'],
  ])('%s', (_, body) => {
    const { verdict, notAssessed } = assessed(body);
    expect({ verdict, notAssessed }).toEqual({ verdict: 'none', notAssessed: [] });
  });
});

describe('text in the wrong encoding', () => {
  it('has no language that somebody made up', () => {
    const greek = asLatin1('Αγοράστε κρυπτονομίσματα εύκολα και γρήγορα από το κινητό σας σήμερα.');
    const { languages } = factsOf(saved(`<p>${greek}</p>`), { detectLanguage });
    expect(languages.shares).toEqual([]);
  });

  it.each([
    ['Russian in Windows-1251', asWindows1251('Привет всем друзьям'), 0.5, 1],
    ['umlauts in Windows-1252', 'Ã¤pfel und Ã¶l', 0.1, 0.3],
    ['plain words', 'Äpfel und Öl', 0, 0],
  ])('%s', (_, text, least, most) => {
    expect(garbledShare(text)).toBeGreaterThanOrEqual(least);
    expect(garbledShare(text)).toBeLessThanOrEqual(most);
  });
});
