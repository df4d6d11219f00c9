import { beforeAll, describe, expect, test } from 'vitest';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../../shared/facts/language/load-language-detector.ts';
import { languagesOf } from '../../../shared/facts/languages.ts';
import { block } from '../../../shared/observation/sample.ts';

/** One sentence in each official language of the Union and the EEA states, our own words. */
const sentences: Record<string, string> = {
  bg: 'Нашата платформа предлага бърза регистрация и ниски такси за всички нови клиенти.',
  cs: 'Naše platforma nabízí rychlou registraci a nízké poplatky pro všechny nové zákazníky.',
  da: 'Vores platform tilbyder hurtig oprettelse og lave gebyrer til alle nye kunder i landet.',
  de: 'Unsere Plattform bietet eine schnelle Anmeldung und niedrige Gebühren für alle neuen Kunden.',
  el: 'Η πλατφόρμα μας προσφέρει γρήγορη εγγραφή και χαμηλές χρεώσεις για όλους τους νέους πελάτες.',
  en: 'Our platform offers quick registration and low fees for all new customers who join today.',
  es: 'Nuestra plataforma ofrece un registro rápido y comisiones bajas para todos los nuevos clientes.',
  et: 'Meie platvorm pakub kiiret registreerimist ja madalaid tasusid kõigile uutele klientidele.',
  fi: 'Alustamme tarjoaa nopean rekisteröitymisen ja alhaiset kulut kaikille uusille asiakkaille.',
  fr: 'Notre plateforme propose une inscription rapide et des frais réduits pour tous les nouveaux clients.',
  ga: 'Cuireann ár n-ardán clárú tapa agus táillí ísle ar fáil do gach custaiméir nua in Éirinn.',
  hr: 'Naša platforma nudi brzu registraciju i niske naknade za sve nove korisnike u Hrvatskoj.',
  hu: 'Platformunk gyors regisztrációt és alacsony díjakat kínál minden új ügyfelünk számára.',
  is: 'Vettvangurinn okkar býður upp á skjóta skráningu og lág gjöld fyrir alla nýja viðskiptavini.',
  it: 'La nostra piattaforma offre una registrazione veloce e commissioni basse per tutti i nuovi clienti.',
  lt: 'Mūsų platforma siūlo greitą registraciją ir mažus mokesčius visiems naujiems klientams.',
  lv: 'Mūsu platforma piedāvā ātru reģistrāciju un zemas maksas visiem jaunajiem klientiem.',
  mt: 'Il-pjattaforma tagħna toffri reġistrazzjoni malajr u tariffi baxxi għall-klijenti ġodda kollha.',
  nl: 'Ons platform biedt een snelle registratie en lage kosten voor alle nieuwe klanten in het land.',
  no: 'Plattformen vår tilbyr rask registrering og lave gebyrer for alle nye kunder i Norge.',
  pl: 'Nasza platforma oferuje szybką rejestrację i niskie opłaty dla wszystkich nowych klientów.',
  pt: 'A nossa plataforma oferece um registo rápido e comissões baixas para todos os novos clientes.',
  ro: 'Platforma noastră oferă o înregistrare rapidă și comisioane mici pentru toți clienții noi.',
  sk: 'Naša platforma ponúka rýchlu registráciu a nízke poplatky pre všetkých nových zákazníkov.',
  sl: 'Naša platforma ponuja hitro registracijo in nizke provizije za vse nove stranke v državi.',
  sv: 'Vår plattform erbjuder snabb registrering och låga avgifter för alla nya kunder i Sverige.',
};

let languageOf: LanguageDetector;
beforeAll(async () => {
  languageOf = await loadLanguageDetector();
});

describe('the language witnesses', () => {
  test.each(Object.entries(sentences))('hear %s', (language, sentence) => {
    expect(languageOf(sentence)).toBe(language);
  });

  test('tell neighbours of the Union’s languages from them', () => {
    expect(
      languageOf('Платформата нуди брза регистрација и ниски надоместоци за сите нови клиенти.'),
    ).toBe('mk');
    expect(
      languageOf('Наша платформа предлагает быструю регистрацию и низкие комиссии новым клиентам.'),
    ).toBe('ru');
    expect(
      languageOf('Platformumuz tüm yeni müşterilere hızlı kayıt ve düşük komisyon sunuyor.'),
    ).toBe('tr');
  });

  test('read Serbian in Latin script as hr, in Cyrillic as sr', () => {
    expect(
      languageOf('Naša platforma nudi brzu registraciju i niske provizije za sve nove klijente.'),
    ).toBe('hr');
    expect(
      languageOf('Наша платформа нуди брзу регистрацију и ниске провизије за све нове клијенте.'),
    ).toBe('sr');
  });

  test('abstain from short texts, figures, addresses and code', () => {
    expect(languageOf('Trade now')).toBeUndefined();
    expect(languageOf('BTC 64,210.55 +2.31 % 1,204,332,118 USDT 24h')).toBeUndefined();
    expect(languageOf('https://kestrelx.example/de/registrieren?ref=handel')).toBeUndefined();
    expect(languageOf('0x52908400098527886E0F7030069857D2E4169EE7')).toBeUndefined();
    expect(languageOf('iOS · Android · Chromium · Firefox')).toBeUndefined();
    expect(languageOf('function(a){return a&&b||{c:1};}')).toBeUndefined();
  });

  test('abstain from rows of names, which sound like one language or another', () => {
    expect(languageOf('© 2026 KestrelX Global Ltd, Mahé, Seychelles')).toBeUndefined();
    expect(languageOf('KestrelX Ltd, Kingstown, Saint Vincent')).toBeUndefined();
    expect(languageOf('Les Halles Le Marais Montmartre Belleville', 'en')).toBeUndefined();
    expect(languageOf('Karl Marx, Ħal Qormi, Malta')).toBeUndefined();
    expect(languageOf('Marcin Kowalski, Anna Zielińska, Piotr Wiśniewski')).toBeUndefined();
    expect(languageOf('Marcin Kowalski, Anna Zielińska, Piotr Wiśniewski', 'pl')).toBe('pl');
  });

  test('let the declared language break a tie, and nothing more', () => {
    const tied = 'Handelsverlauf exportieren';
    const alone = languageOf(tied);
    expect([undefined, 'de', 'nl']).toContain(alone);
    expect(languageOf(tied, 'de-AT')).toBe('de');
    expect(languageOf(sentences.pl ?? '', 'en')).toBe('pl');
    expect(languageOf(sentences.mt ?? '', 'it')).toBe('mt');
  });

  test('answer the same however often they are asked', () => {
    const answers = Array.from({ length: 50 }, () => languageOf(sentences.sk ?? '', 'cs'));
    expect(new Set(answers)).toEqual(new Set(['sk']));
  });
});

describe('languagesOf', () => {
  test('gives each language its share of the text and the longest block as a sample', () => {
    const german = block(sentences.de ?? '', { where: 'main > p.de' });
    const blocks = [german, block(sentences.en ?? ''), block(sentences.en ?? ''), block('OK')];
    const { shares, blocks: answers } = languagesOf(blocks, '', languageOf);
    expect(shares.map(({ language }) => language)).toEqual(['en', 'de']);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[1]?.sample).toEqual({ quote: german.text, where: 'main > p.de', region: 'main' });
    expect(answers.map(({ language }) => language)).toEqual(['de', 'en', 'en', undefined]);
  });

  test('has no shares where nothing can be heard', () => {
    expect(languagesOf([block('€ 1.00')], 'de', languageOf).shares).toEqual([]);
  });
});
