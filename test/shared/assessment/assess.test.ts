import { describe, expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import type { Arrival } from '../../../shared/observation/arrival.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Persona } from '../../../shared/observation/persona.ts';
import { block, link, observationOf } from '../../../shared/observation/sample.ts';
import { catalogue } from '../../../shared/signals/catalogue.ts';

const detectLanguage = await loadLanguageDetector();
const url = 'https://kestrelx.example/';

const offer = [
  block('Buy and sell Bitcoin on our crypto exchange', { kind: 'heading', where: 'h1' }),
  block('Create account', { kind: 'link', where: 'main > a' }),
];
const polish = block(
  'Kupuj i sprzedawaj kryptowaluty w kilka minut. Załóż konto, wpłać środki i zacznij handlować bez ukrytych opłat.',
);
const links = { links: [link(`${url}register`, 'Create account')] };

function page(blocks: (typeof polish)[], id = 'a'): Observation {
  const observation = observationOf({ text: { blocks }, links }, url);
  return { ...observation, visit: { ...observation.visit, id } };
}

function failed(outcome: Arrival['outcome'], because: string, status?: number): Observation {
  const observation = page([], 'failed');
  return {
    ...observation,
    arrival: {
      requested: url,
      final: url,
      outcome,
      because,
      ...(status !== undefined && { status }),
    },
    parts: {},
    problems: {},
  };
}

function seenBy(country: string, situatedIn: Persona['situatedIn'], observation: Observation) {
  const persona: Persona = {
    id: country.toLowerCase(),
    country,
    situatedIn,
    languages: [],
    timeZone: 'UTC',
    place: { name: country, latitude: 0, longitude: 0 },
  };
  const id = `${country}-${observation.visit.id}`;
  return { ...observation, visit: { ...observation.visit, id, persona } };
}

function assessed(observations: Observation[], firm: { home?: string; domains?: string[] } = {}) {
  return assess({ observations, firm, input: 'case', detectLanguage });
}

describe('visits that show nothing', () => {
  it('leave a case inconclusive when there is nothing else', () => {
    const { verdict, verdictBecause, notAssessed, limbs } = assessed([
      failed('unreachable', 'name not resolved'),
    ]);
    expect(verdict).toBe('inconclusive');
    expect(verdictBecause).toContain('name not resolved');
    expect(notAssessed.map(({ signal }) => signal)).toEqual(catalogue.map(({ id }) => id));
    expect(limbs).toEqual({ promotion: 'not-assessed', 'in-the-union': 'not-assessed' });
    expect(assessed([]).verdict).toBe('inconclusive');
  });

  it('leave a verdict alone that other pages give', () => {
    const seen = [page([...offer, polish]), failed('unreachable', 'reset')];
    expect(assessed(seen).verdict).toBe('strong');
    expect(assessed(seen).notAssessed).toHaveLength(catalogue.length);
  });

  it('make an empty limb inconclusive, not innocent', () => {
    expect(assessed([page(offer)]).verdict).toBe('none');
    expect(assessed([page(offer), failed('turned-away', 'HTTP 403', 403)]).verdict).toBe(
      'inconclusive',
    );
  });

  it('answer by themselves where the law is given as the reason', () => {
    const refusal = seenBy('DE', 'union', failed('turned-away', 'HTTP 451', 451));
    const shown = seenBy('TR', 'outside', page([...offer, polish]));
    expect(assessed([refusal, shown])).toMatchObject({ verdict: 'none', findings: [] });
    expect(assessed([refusal]).verdict).toBe('inconclusive');
  });
});

it('rests on what personas in the Union were shown, not on the control', () => {
  const union = seenBy('PL', 'union', page(offer));
  const control = seenBy('TR', 'outside', page([...offer, polish]));
  expect(assessed([union, control]).verdict).toBe('none');
  expect(assessed([seenBy('NO', 'eea', page([...offer, polish])), control]).verdict).toBe('strong');
  expect(assessed([control]).verdict).toBe('strong');
});

it('adds the limbs of one case up over its pages', () => {
  expect(assessed([page(offer, 'a'), page([polish], 'b')]).verdict).toBe('strong');
});

it('says what a missing part leaves open', () => {
  const observation = page(offer);
  const { forms: _, ...parts } = observation.parts;
  const { verdict, notAssessed } = assessed([
    { ...observation, parts, problems: { forms: 'the reader ran out of time' } },
  ]);
  expect(verdict).toBe('inconclusive');
  expect(notAssessed).toContainEqual({
    signal: 'country-options',
    because: 'forms: the reader ran out of time',
    visit: 'a',
  });
});

it('gives the words of one page once, and in the order of the catalogue', () => {
  const twice = block('Wpłać przez BLIK');
  const { findings } = assessed([
    page([...offer, polish, twice, { ...twice, where: 'footer > p' }]),
  ]);
  const blik = findings.filter(({ signal }) => signal === 'local-payment-methods');
  expect(blik).toHaveLength(1);
  const order = findings.map(({ signal }) => catalogue.findIndex(({ id }) => id === signal));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

it('leaves the language of a third-country home out, and of a home in the Union in', () => {
  expect(assessed([page([...offer, polish])], { home: 'PL' })).toMatchObject({
    perimeter: 'outside',
    verdict: 'strong',
  });
  const german = block(
    'Kaufen und verkaufen Sie Kryptowährungen in wenigen Minuten. Eröffnen Sie ein Konto und handeln Sie ohne Gebühren.',
  );
  expect(assessed([page([...offer, german])], { home: 'CH' }).verdict).toBe('none');
  expect(assessed([page([...offer, german])], { home: 'SC' }).verdict).toBe('strong');
});
