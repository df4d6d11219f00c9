import { expect, test } from 'vitest';
import { personaFault } from '../../../crawler/plan/persona-fault.ts';
import { acceptLanguage, allPersonas, personas } from '../../../crawler/plan/personas.ts';
import type { Persona } from '../../../shared/observation/persona.ts';
import { memberStates, unionStates } from '../../../shared/reference/member-state.ts';

test('there is one persona for each member state and control, and the controls come last', () => {
  const inside = personas.filter(({ situatedIn }) => situatedIn !== 'outside');
  expect(inside.map(({ country }) => country).sort()).toEqual([...memberStates].sort());
  expect(personas.slice(inside.length).map(({ id }) => id)).toEqual([
    'tr',
    'ch',
    'br',
    'mx',
    'za',
    'ae',
    'us',
    'gb',
    'sg',
  ]);
  expect(inside.filter(({ situatedIn }) => situatedIn === 'eea').map(({ id }) => id)).toEqual([
    'no',
    'is',
    'li',
  ]);
  expect(inside.filter(({ situatedIn }) => situatedIn === 'union')).toHaveLength(
    unionStates.length,
  );
  expect(new Set(allPersonas.map(({ id }) => id)).size).toBe(allPersonas.length);
  expect(personas[0]?.id).toBe('de');
});

test.each(
  allPersonas.map((persona) => [persona.id, persona] as const),
)('%s is coherent', (_, persona) => {
  expect(personaFault(persona)).toBeUndefined();
});

test('languages carry weights as Chromium gives them', () => {
  const of = (id: string) => allPersonas.filter((one) => one.id === id).map(acceptLanguage);
  expect(of('de')).toEqual(['de-DE,de;q=0.9,en;q=0.8']);
  expect(of('be-fr')).toEqual(['fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7']);
});

const german: Persona = {
  id: 'x',
  country: 'DE',
  situatedIn: 'union',
  languages: ['de-DE', 'de', 'en-US'],
  timeZone: 'Europe/Berlin',
  place: { name: 'Munich', latitude: 48.14, longitude: 11.58 },
};

test('a persona of somebody’s own may be coherent too', () => {
  expect(personaFault(german)).toBeUndefined();
  expect(personaFault({ ...german, languages: ['tr-DE', 'tr', 'de'] })).toBeUndefined();
  const canary = { name: 'Las Palmas', latitude: 28.12, longitude: -15.43 };
  const spanish = { ...german, country: 'ES', languages: ['es-ES'], place: canary };
  expect(personaFault({ ...spanish, timeZone: 'Atlantic/Canary' })).toBeUndefined();
  const kyiv = { name: 'Kyiv', latitude: 50.45, longitude: 30.52 };
  const outside = {
    ...german,
    country: 'UA',
    situatedIn: 'outside' as const,
    languages: ['uk-UA'],
  };
  for (const timeZone of ['Europe/Kyiv', 'Europe/Kiev']) {
    expect(personaFault({ ...outside, timeZone, place: kyiv })).toBeUndefined();
  }
});

test.each<[Partial<Persona>, string, RegExp]>([
  [{ timeZone: 'Europe/Lisbon' }, 'timeZone', /not a time zone of DE; write Europe\/Berlin/],
  [{ timeZone: 'UTC' }, 'timeZone', /not a zone of a place; write e\.g\. Europe\/Berlin/],
  [{ timeZone: 'Europe/Berlni' }, 'timeZone', /not a zone of a place/],
  [
    { languages: ['de-AT', 'de'] },
    'languages.0',
    /language of AT, the persona is in DE; write de-DE/,
  ],
  [{ languages: ['de-DE', 'pt-BR'] }, 'languages.1', /language of BR/],
  [{ languages: ['en-US', 'en'] }, 'languages.0', /language of US/],
  [{ languages: ['german'] }, 'languages.0', /not a language/],
  [{ languages: [] }, 'languages', /empty/],
  [{ situatedIn: 'outside' }, 'situatedIn', /DE is in the Union; write "union"/],
  [{ place: { name: 'Paris', latitude: 48.85, longitude: 2.35 } }, 'place', /Paris .* not in DE/],
])('%j contradicts itself', (change, field, fix) => {
  const fault = personaFault({ ...german, ...change });
  expect(fault?.field.join('.')).toBe(field);
  expect(fault?.fix).toMatch(fix);
});

test('of a country without known extent the sun tells', () => {
  const canadian = {
    ...german,
    country: 'CA',
    situatedIn: 'outside' as const,
    languages: ['en-CA'],
    timeZone: 'America/Vancouver',
  };
  const halifax = { name: 'Halifax', latitude: 44.65, longitude: -63.57 };
  expect(personaFault({ ...canadian, place: halifax })?.fix).toMatch(/does not keep the time of/);
  expect(
    personaFault({ ...canadian, timeZone: 'America/Halifax', place: halifax }),
  ).toBeUndefined();
});
