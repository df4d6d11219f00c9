import { describe, expect, test } from 'vitest';
import { countriesNamedOn } from '../../../shared/facts/countries-named.ts';
import type { Form } from '../../../shared/observation/forms.ts';
import { block, emptyParts, link } from '../../../shared/observation/sample.ts';
import type { TextBlock } from '../../../shared/observation/text.ts';

const nothing = {
  blocks: [],
  links: [],
  forms: [],
  document: undefined,
  languageOf: () => undefined,
};
const inText = (text: string, overrides: Partial<TextBlock> = {}, language?: string) =>
  countriesNamedOn({
    ...nothing,
    blocks: [block(text, overrides)],
    languageOf: () => language,
  }).map(({ country }) => country);
const selectOf = (labels: string[]): Form => ({
  action: '',
  where: 'form',
  fields: [
    {
      name: 'country',
      type: 'select',
      label: '',
      required: true,
      where: 'form > select',
      options: labels.map((label) => ({ value: label, label })),
    },
  ],
});
const inSelect = (labels: string[]) =>
  countriesNamedOn({ ...nothing, forms: [selectOf(labels)] }).map(
    ({ country, as }) => `${country} ${as}`,
  );

describe('countriesNamedOn', () => {
  test.each([
    ['Krypto til danskerne', 'da', ['DK']],
    ['bästa börsen för svenskar', 'sv', ['SE']],
    ['scelto da migliaia di italiani', 'it', ['IT']],
    ['para todos los españoles', 'es', ['ES']],
    ['feito para os portugueses', 'pt', ['PT']],
    ['made for suomalaiset', 'en', []],
    ['the poles of a magnet', 'en', []],
    ['for Germans and Poles', 'en', ['DE', 'PL']],
    ['en deutschland', 'da', []],
  ])('peoples as their language writes them: %s', (text, language, countries) => {
    expect(inText(text, {}, language)).toEqual(countries);
  });

  test.each([
    ['Krypto in Deutschland und Österreich', ['DE', 'AT']],
    ['Kup kryptowaluty w Polsce', ['PL']],
    ['dla klientów w Niemczech i we Włoszech', ['DE', 'IT']],
    ['Nyt myös Suomessa ja Ruotsissa', ['FI', 'SE']],
    ['Nejlepší burza v Česku a na Slovensku', ['CZ', 'SK']],
    ['Magyarországon és Németországban', ['HU', 'DE']],
    ['Διαθέσιμο στην Ελλάδα και στη Γερμανία', ['GR', 'DE']],
    ['Prekyba Lietuvoje', ['LT']],
    ['Kriptovalūtas Latvijā', ['LV']],
    ['Kriptovalute u Hrvatskoj', ['HR']],
    ['Criptomonede în România și clienții României', ['RO', 'RO']],
    ['dołączyło 90 tysięcy Polaków', ['PL']],
    ['Kryptomeny pre Slovákov a Čechov', ['SK', 'CZ']],
    ['disponibbli fil-Ġermanja u fl-Italja', ['DE', 'IT']],
    ['ar fáil sa Ghearmáin', ['DE']],
    ['in the Netherlands and the Czech Republic', ['NL', 'CZ']],
    ['Not available in the USA, UK or Canada', ['US', 'GB', 'CA']],
  ])('reads %s', (text, countries) => {
    expect(inText(text)).toEqual(countries);
  });

  test.each([
    'We polish every detail of the island',
    'turkey sandwich',
    'Germane remarks',
  ])('leaves %s', (text) => {
    expect(inText(text)).toEqual([]);
  });

  test('takes Island for Iceland only where the language does', () => {
    expect(inText('Kunden in Island', {}, 'de')).toEqual(['IS']);
    expect(inText('Treasure Island is a game', {}, 'en')).toEqual([]);
  });

  test('takes a form that a rule made in the languages of that rule', () => {
    expect(inText('klienci w Danii', {}, 'pl')).toEqual(['DK']);
    expect(inText('klienci w Danii')).toEqual(['DK']);
    expect(inText('Mr Danii joins the board', {}, 'en')).toEqual([]);
  });

  test('takes a Polish genitive for the state, and in other languages for nothing', () => {
    expect(inText('30 tysięcy klientów z Polski', {}, 'pl')).toEqual(['PL']);
    expect(inText('Mr Polski joins the board', {}, 'en')).toEqual([]);
  });

  test('says how the country is named', () => {
    const named = countriesNamedOn({
      ...nothing,
      blocks: [block('KestrelX Polska', { kind: 'heading' }), block('Polska', { kind: 'link' })],
      links: [link('/pl', 'Polska'), link('/fi', 'Suomi'), link('/de', 'Germany')],
      document: {
        ...emptyParts().document,
        structured: [
          { '@graph': [{ address: { addressCountry: { '@type': 'Country', name: 'SC' } } }] },
        ],
      },
    });
    expect(named.map(({ country, as }) => `${country} ${as}`)).toEqual([
      'PL heading',
      'PL link',
      'DE link',
      'SC address',
    ]);
  });

  test('reads a country select by name, code and dialling prefix', () => {
    expect(inSelect(['Germany (+49)', 'Island', 'Austria', 'France', 'Japan'])).toEqual([
      'DE option',
      'IS option',
      'AT option',
      'FR option',
      'JP option',
    ]);
    expect(inSelect(['DE', 'AT', 'FR', 'US', 'JP'])).toHaveLength(5);
    expect(inSelect(['+48', '+44', '+1'])).toEqual(['PL phone', 'GB phone']);
  });

  test('leaves a select of languages', () => {
    expect(inSelect(['EN', 'DE', 'FR', 'ES', 'IT', 'PL'])).toEqual([]);
    expect(inSelect(['English', 'Deutsch', 'Français', 'Suomi', 'Eesti'])).toEqual([]);
  });
});
