import { expect, test } from 'vitest';
import { acceptLanguage, personas } from '../../../crawler/plan/personas.ts';
import { situate } from '../../../crawler/plan/situate.ts';

test('personas are coherent, and a control outside the Union comes last', () => {
  expect(personas.map(({ id }) => id)).toEqual(['de', 'fr', 'es', 'pl', 'tr']);
  expect(personas.at(-1)?.situatedIn).toBe('outside');
  for (const persona of personas) {
    expect(
      () => new Intl.DateTimeFormat(persona.languages[0], { timeZone: persona.timeZone }),
    ).not.toThrow();
    expect(persona.languages[0]?.endsWith(persona.country)).toBe(true);
  }
});

test('languages carry weights', () => {
  expect(personas.map(acceptLanguage)[0]).toBe('de-DE,de;q=0.9,en;q=0.8');
});

test('without exits one persona goes directly, and says so', () => {
  const { travellers, remarks } = situate(personas, []);
  expect(travellers.map(({ persona, exit }) => [persona.id, exit])).toEqual([['de', undefined]]);
  expect(remarks.join()).toMatch(/not verified.*nothing was compared/);
});

test('a persona without an exit in its country stays at home, with the reason', () => {
  const { travellers, stranded } = situate(personas.slice(0, 2), [
    { country: 'FR', proxy: 'http://x:1' },
  ]);
  expect(travellers.map(({ persona }) => persona.id)).toEqual(['fr']);
  expect(stranded).toMatchObject([
    { persona: { id: 'de' }, because: 'no exit in DE is configured' },
  ]);
});
