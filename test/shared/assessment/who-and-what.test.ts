import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../../shared/observation/sample.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';

const detectLanguage = await loadLanguageDetector();

function assessed(url: string, html: string, domains: string[] = []) {
  const observation = { ...observationOf({}, url), ...readHtml(html, url) };
  return assess({ observations: [observation], firm: { domains }, input: url, detectLanguage });
}

const page = (title: string, body: string, head = '') =>
  `<html lang="de"><head><title>${title}</title>${head}</head><body><main>${body}</main></body></html>`;
const offer = `<h1>Bitcoin kaufen und verkaufen</h1>
  <p>Handeln Sie Kryptowährungen in wenigen Minuten und ohne versteckte Gebühren auf unserer Börse.</p>
  <a href="/register">Konto eröffnen</a>`;

describe('who speaks', () => {
  it.each([
    ['https://kestrelx.example/', 'firm'],
    ['https://www.kestrelx.example/de', 'firm'],
    ['https://kestrelx.test/', 'group'],
    ['https://www.bafin.de/warnung', 'authority'],
    ['https://finanzen.gv.at/warnung', 'authority'],
    ['https://bafin.de.kestrel.example/', 'firm'],
  ])('on %s: %s', (url, speaker) => {
    const [first] = assessed(url, page('Angebot', offer), ['kestrelx.example']).pages ?? [];
    expect(first).toMatchObject({ url, speaker, because: expect.stringMatching(/\.$/) });
  });

  it('is told by the words where no domain is', () => {
    const speaker = (html: string, url = 'https://a.example/') =>
      assessed(url, html).pages?.[0]?.speaker;
    const code =
      '<p>Mein Konto habe ich hier.</p><a href="https://www.bybit.com/invite?ref=AB12">Los</a>';
    expect(speaker(page('Angebot', offer))).toBe('firm');
    expect(speaker(page('Meine Börse', code))).toBe('affiliate');
    expect(speaker(page('Börse wächst', offer), 'https://a.example/news/x')).toBe('media');
    expect(speaker(page('BaFin: Warnung vor KestrelX', '<p>Vorsicht.</p>'))).toBe('authority');
    expect(speaker(page('Impressum', '<p>Hallo.</p>'))).toBe('unclear');
  });

  it('an authority counts for nothing, and its words stay to be seen', () => {
    const { verdict, findings } = assessed('https://www.bafin.de/x', page('Warnung', offer));
    expect(verdict).toBe('none');
    expect(findings.length).toBeGreaterThan(1);
    expect(new Set(findings.map(({ strength }) => strength))).toEqual(new Set(['context']));
    expect(findings[0]?.why).toContain('It does not count: an authority speaks about a firm');
  });
});

describe('what is promoted', () => {
  const contracts = page(
    'CFD-Handel | Kestrel',
    `<h1>Bitcoin-CFDs handeln</h1><p>CFDs sind komplexe Instrumente und gehen mit einem hohen Risiko einher, schnell Geld zu verlieren.</p>
     <p>Handeln Sie Bitcoin und Ethereum als CFD.</p><a href="/register">Konto eröffnen</a>`,
  );

  it('fills no limb where all of it lies outside MiCA, and says so', () => {
    const { verdict, perimeter, findings, limbs } = assessed('https://a.example/', contracts);
    expect({ verdict, perimeter, promotion: limbs.promotion }).toEqual({
      verdict: 'none',
      perimeter: 'outside',
      promotion: 'none',
    });
    const held = findings.find(({ signal }) => signal === 'crypto-service-offer');
    expect(held?.why).toContain('derivatives');
    expect(held?.without).toBeUndefined();
  });

  it('fills it where crypto-assets themselves are offered too', () => {
    const both = contracts.replace('</main>', '<p>Bitcoin kaufen am Spotmarkt</p></main>');
    expect(assessed('https://a.example/', both).verdict).toBe('strong');
  });

  it('leaves hardware and unique tokens out', () => {
    const hardware = page(
      'Hardware-Wallet | Kestrel',
      '<h1>Die Hardware-Wallet für Bitcoin</h1><p>Kaufen Sie die Hardware-Wallet für Ihre Kryptowährungen und verwahren Sie Bitcoin selbst.</p><button>Jetzt kaufen</button><a href="/register">Konto eröffnen</a>',
    );
    expect(assessed('https://a.example/', hardware).verdict).toBe('none');
    const tokens = page(
      'Marktplatz | Kestrel',
      '<h1>NFTs kaufen und verkaufen auf Solana</h1><p>Auf unserem Marktplatz handeln Sammler jeden Tag mit ihren Werken.</p><a href="/register">Konto eröffnen</a>',
    );
    expect(assessed('https://a.example/', tokens).verdict).toBe('none');
  });

  it("leaves a community's site out, and not an exchange that shows its source", () => {
    const words = `<h1>Bitcoin kaufen</h1><p>Wählen Sie, wo Sie Bitcoin kaufen und wie Sie Ihre Schlüssel verwahren.</p>
      <button>Bitcoin kaufen</button><p>This open source site is kept by contributors.</p><a href="https://github.com/kestrel/site">Source</a>`;
    const community = assessed('https://kestrel-coin.example/', page('Kestrel', words));
    expect(community).toMatchObject({ verdict: 'none', perimeter: 'outside' });
    const exchange = page('Kestrel', `${words}<a href="/register">Konto eröffnen</a>`);
    expect(assessed('https://kestrel-coin.example/', exchange).limbs.promotion).toBe('strong');
  });
});

it('shows both sides where the signs of a region contradict each other', () => {
  const swiss = page(
    'Angebot',
    `${offer}<p>Schon ab CHF 50. Rufen Sie uns in Zürich an: +41 44 668 18 00.</p><p>In Berlin: +49 30 901820.</p>`,
  );
  const { findings } = assessed('https://a.example/', swiss);
  const tongue = findings.find(({ signal }) => signal === 'union-language');
  expect(tongue?.why).toMatch(/But .*currency.* points? to Switzerland.*; .* to .*DE/);
});
