import { expect, test } from 'vitest';
import { parsePersonas, withOwnPersonas } from '../../../crawler/plan/persona-file.ts';
import { personas } from '../../../crawler/plan/personas.ts';

const tirol = [
  'personas:',
  '  - id: at-tirol',
  '    country: AT',
  '    languages: [de-AT, de]',
  '    timeZone: Europe/Vienna',
  '    place: { name: Innsbruck, latitude: 47.27, longitude: 11.39 }',
].join('\n');
const read = (text: string) => parsePersonas('own.yaml', text);

test('an own persona is read, and goes before the built-in ones', () => {
  const own = read(tirol);
  expect(own).toMatchObject([{ id: 'at-tirol', situatedIn: 'union' }]);
  const all = withOwnPersonas(own, personas);
  expect(all[0]?.id).toBe('at-tirol');
  expect(all).toHaveLength(personas.length + 1);
  const renamed = read(tirol.replace('at-tirol', 'at'));
  expect(withOwnPersonas(renamed, personas).filter(({ id }) => id === 'at')).toEqual(renamed);
});

test('the number format may be stated, and is checked', () => {
  expect(read(`${tirol}\n    numbers: "1 234 567,89"`)).toHaveLength(1);
  expect(() => read(`${tirol}\n    numbers: "1,234,567.89"`)).toThrow(
    /^own\.yaml:7: personas\[0\]\.numbers: de-AT writes 1\s234\s567,89; correct it/,
  );
});

test.each([
  ['country: AT', 'country: XQ', 'own.yaml:3: personas[0].country: "XQ" is not a country'],
  [
    'country: AT',
    'country: DE',
    'own.yaml:4: personas[0].languages[0]: "de-AT" is the language of AT',
  ],
  [
    'Europe/Vienna',
    'Europe/Paris',
    'own.yaml:5: personas[0].timeZone: Europe/Paris is not a time zone of AT',
  ],
  ['latitude: 47.27', 'latitude: 37.27', 'own.yaml:6: personas[0].place: Innsbruck'],
  ['latitude: 47.27', 'latitude: 147.27', 'own.yaml:6: personas[0].place.latitude: not a latitude'],
  [
    'timeZone',
    'timezone',
    'own.yaml:5: personas[0].timezone: unknown field; did you mean "timeZone"?',
  ],
  ['id: at-tirol', 'id: At Tirol', 'own.yaml:2: personas[0].id: not a short name'],
  [
    'id: at-tirol',
    'id: at\n    situatedIn: outside',
    'own.yaml:3: personas[0].situatedIn: AT is in the Union',
  ],
])('%s as %s is refused with line, field and fix', (from, to, message) => {
  expect(() => read(tirol.replace(from, to))).toThrow(message);
});

test('two personas of one name, and none at all, are refused', () => {
  const [, ...rows] = tirol.split('\n');
  expect(() => read([tirol, ...rows].join('\n'))).toThrow('"at-tirol" is taken by personas[0]');
  expect(() => read('personas: []')).toThrow('own.yaml:1: personas: empty');
});
