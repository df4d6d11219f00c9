import { beforeAll, expect, test } from 'vitest';
import { factsOf } from '../../../shared/facts/facts-of.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../../shared/facts/language/load-language-detector.ts';
import { PartMissing } from '../../../shared/facts/part-missing.ts';
import { block, observationOf } from '../../../shared/observation/sample.ts';

let detectLanguage: LanguageDetector;
beforeAll(async () => {
  detectLanguage = await loadLanguageDetector();
});

test('computes a fact when it is asked for, and once', () => {
  let asked = 0;
  const counting: LanguageDetector = (text, declared) => {
    asked += 1;
    return detectLanguage(text, declared);
  };
  const observation = observationOf({
    text: { blocks: [block('Kaufen Sie noch heute Bitcoin bei uns')] },
  });
  const facts = factsOf(observation, { detectLanguage: counting });
  expect(asked).toBe(0);
  expect(facts.languages).toBe(facts.languages);
  expect(asked).toBe(1);
  expect(facts.prices).toBe(facts.prices);
});

test('a missing part is named with its reason, and takes no other fact with it', () => {
  const observation = observationOf({});
  delete observation.parts.forms;
  observation.problems.forms = 'took too long';
  const facts = factsOf(observation, { detectLanguage });
  expect(() => facts.prices).toThrow(PartMissing);
  expect(() => facts.countriesNamed).toThrow('forms: took too long');
  expect(facts.languages.shares).toEqual([]);
  expect(facts.phones).toEqual([]);
});

test('the firm’s home is left out of the states of a language', () => {
  const facts = factsOf(observationOf({}), { home: 'DE', detectLanguage });
  expect(facts.statesOf('de')).toEqual(['AT', 'BE', 'LU', 'LI']);
  expect(facts.statesOf('pl')).toEqual(['PL']);
  expect(facts.statesOf('tr')).toEqual([]);
});

test('a crown is read by the language of its block, even on a page that declares none', () => {
  const blocks = [
    block('Handla kryptovalutor hos oss redan i dag'),
    block('Vår plattform har låga avgifter för alla kunder i Sverige'),
    block('499 kr'),
  ];
  const facts = factsOf(observationOf({ text: { blocks } }), { detectLanguage });
  expect(facts.prices.map(({ currency }) => currency)).toEqual(['SEK']);
});

test('the declared region stays where the language that is heard agrees with it', () => {
  const blocks = [block('Compra criptomonedas desde $500 en nuestra plataforma mexicana')];
  const document = { lang: 'es-MX', title: '', alternates: [], meta: [], structured: [] };
  const facts = factsOf(observationOf({ document, text: { blocks } }), { detectLanguage });
  expect(facts.prices.map(({ currency }) => currency)).toEqual(['MXN']);
  expect(facts.regionSigns.map(({ by, country }) => `${by} ${country}`)).toEqual([
    'language-tag MX',
    'currency MX',
  ]);
});
