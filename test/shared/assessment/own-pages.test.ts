import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../../shared/observation/sample.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';

const detectLanguage = await loadLanguageDetector();

function verdictOf(url: string, html: string) {
  const page = { ...observationOf({}, url), ...readHtml(`<!doctype html>${html}`, url) };
  return assess({ observations: [page], firm: {}, input: 'p', detectLanguage }).verdict;
}

const menu = (...entries: string[]) =>
  `<header>${entries.map((each) => `<a href="/${each.toLowerCase()}">${each}</a>`).join(' ')}</header>`;

describe("what a firm announces under an exchange's menu", () => {
  const url = 'https://kestrelx.example/de/news/partner';
  const told = `<main><h1>KestrelX wird Partner des FC Muster</h1>
    <p>Fans, die bei uns Bitcoin kaufen und verkaufen, können zwei Karten für das Stadion gewinnen.</p></main>`;

  it('is a promotion', () => {
    const page = menu('Krypto kaufen', 'Handel', 'Registrieren') + told;
    expect(verdictOf(url, page)).toBe('some');
  });

  it("is news under a newspaper's", () => {
    expect(verdictOf(url, menu('Politik', 'Krypto', 'Registrieren') + told)).toBe('none');
  });
});

describe('a dated piece on staking', () => {
  const told = (link: string) => `<main><h1>Mi az a staking?</h1><p>2026. szeptember 8.</p>
    <p>A staking során a kriptovalutádat lekötöd a hálózat biztosítására, és ezért cserébe jutalmat kapsz.</p>
    <p>Az Ethereum esetében évi 3 százalékra, a Solana esetében évi 6 százalékra számíthatsz hosszabb távon.</p>
    <p>Nyiss ingyenes fiókot, igazold a személyazonosságodat, és tölts fel forintot bankkártyával vagy átutalással.</p>
    ${link}</main>`;

  it('promotes where it leads to an account with whoever wrote it', () => {
    const link = '<a href="https://www.kryptex.example/hu/signup">Regisztrálj</a>';
    expect(verdictOf('https://blog.kryptex.example/hu/staking', told(link))).toBe('some');
  });

  it('does not where it leads nowhere', () => {
    expect(verdictOf('https://lap.example/hu/staking', told(''))).toBe('none');
  });
});

describe('help', () => {
  const told = `<main><h1>Kuidas teha eurodes sissemakset?</h1>
    <p>Logi sisse, vali rahakott ja tee makse SEPA ülekandega. Raha jõuab kohale 10 minuti jooksul.</p>
    <p>Kui eurod on laekunud, saad kohe osta bitcoini, ethereumi ja veel 200 krüptoraha.</p>
    <button>Jah</button></main>`;
  const login = '<header><a href="/login">Logi sisse</a></header>';

  it('is for the clients of whoever deals there', () => {
    expect(verdictOf('https://support.kraftbit.example/et/1', login + told)).toBe('some');
  });

  it('on another matter is none', () => {
    const other = told.replace(/bitcoini, ethereumi ja veel 200 krüptoraha/u, 'pileteid');
    expect(verdictOf('https://support.pood.example/et/1', login + other)).toBe('none');
  });
});

describe('an advertisement on the site of somebody else', () => {
  const url = 'https://portal.example/ads/5';
  const away = '<a href="https://www.bitstorm.example/x">Bitstorm</a>';

  it.each([
    ['nl', 'Koop en verkoop crypto met iDEAL. Account in 2 minuten. Meer dan 300 munten.'],
    ['hu', 'Ne maradj le! Vegyél bitcoint 2 000 forinttól, és kereskedj jutalék nélkül még ma.'],
    [
      'de',
      'Bitcoin kaufen in zwei Minuten. Für alle in Deutschland, ab einem Euro und ohne Gebühr.',
    ],
  ])('%s: asks to deal and leads away', (_, words) => {
    expect(verdictOf(url, `<main><p>${words}</p>${away}</main>`)).toBe('some');
  });

  it.each([
    ['De beurs kocht voor twee miljoen euro bitcoin en verkoopt nu de helft daarvan aan de bank.'],
    ['Koop en verkoop tweedehands fietsen met iDEAL. Account in 2 minuten. Meer dan 300 fietsen.'],
  ])('tells of something else: %s', (words) => {
    expect(verdictOf(url, `<main><p>${words}</p>${away}</main>`)).toBe('none');
  });

  it('leads nowhere', () => {
    const words = 'Koop en verkoop crypto met iDEAL. Account in 2 minuten. Meer dan 300 munten.';
    expect(verdictOf(url, `<main><p>${words}</p></main>`)).toBe('none');
  });
});

describe('a broker that calls back', () => {
  const told = (trade: string) => `<main><h1>Comprate e vendete grandi quantità di ${trade}</h1>
    <p>Prezzo bloccato e bonifico in giornata, commissione dello 0,5 % su ${trade}.</p>
    <form><input name="nome"><input type="tel" name="tel"><button>Richiamatemi</button></form></main>`;

  it('promotes', () => {
    expect(verdictOf('https://otc.marettimo.example/it', told('Bitcoin'))).not.toBe('none');
  });

  it('of another trade does not', () => {
    expect(verdictOf('https://otc.marettimo.example/it', told('grano'))).toBe('none');
  });
});

describe('terms of a campaign that invites friends', () => {
  const terms = (reward: string) => `<main><h1>Akcijos „Pakviesk draugą“ sąlygos</h1>
    <p>Akcija skirta Lietuvoje gyvenantiems klientams, sulaukusiems aštuoniolikos metų.</p>
    <ol><li>Pasidalykite savo kvietimo nuoroda.</li><li>Abu gaunate po 15 eurų ${reward} per tris darbo dienas.</li></ol></main>`;

  it('promote where what one gets is paid in crypto-assets', () => {
    expect(verdictOf('https://gintarex.example/lt/akcijos', terms('bitkoinais'))).toBe('some');
  });

  it('of another trade do not', () => {
    expect(verdictOf('https://parduotuve.example/lt/akcijos', terms('kuponais'))).toBe('none');
  });
});

describe('an office that is reached by telephone', () => {
  const office = (what: string) => `<main><h1>Schimb ${what} cu numerar în București și Cluj</h1>
    <p>Cumpărăm și vindem ${what} pe loc, fără comisioane ascunse. Curs azi 4,62 lei.</p>
    <p>Telefon și WhatsApp: +40 721 555 010</p></main>`;

  it('promotes what it exchanges', () => {
    expect(verdictOf('https://carpatotc.example/ro', office('crypto'))).not.toBe('none');
  });

  it('does not with foreign money', () => {
    expect(verdictOf('https://carpatotc.example/ro', office('valută'))).toBe('none');
  });
});

it("a bank's help on exchanges at large is no offer", () => {
  const page = `<header><a href="/login">Přihlásit se</a></header>
    <main><h1>Mohu platit kartou na kryptoburze?</h1>
    <p>Ano. Kartou Visa zaplatíte i na kryptoburzách, poplatek je jako u výběru hotovosti.</p>
    <p>Pokud chcete bitcoin koupit, ověřte si, že má poskytovatel licenci.</p>
    <a href="/zalozit-ucet">Založit účet</a></main>`;
  expect(verdictOf('https://pomoc.nasbank.example/krypto', page)).toBe('none');
});
