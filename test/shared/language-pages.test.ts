import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/assessment/assess.ts';
import { factsOf } from '../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { type MemberState, memberStates } from '../../shared/reference/member-state.ts';
import { memberStateTable } from '../../shared/reference/member-state-table.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import { detect } from '../../shared/signals/detect.ts';
import promotionBonus from '../../shared/signals/promotion-bonus/signal.ts';

const room = new URL('../pages/', import.meta.url);
const detectLanguage = await loadLanguageDetector();

/** The state for whose people each page was written, and every amount of its currency on the page. */
const written: Record<string, { state: MemberState; amounts: number[] }> = {
  bg: { state: 'BG', amounts: [10, 500, 20] },
  cs: { state: 'CZ', amounts: [250, 500] },
  da: { state: 'DK', amounts: [100, 200, 500, 200] },
  de: { state: 'DE', amounts: [25, 30, 100] },
  el: { state: 'GR', amounts: [20, 25, 100] },
  en: { state: 'IE', amounts: [10, 25, 100, 25, 25] },
  es: { state: 'ES', amounts: [15, 20, 100, 20] },
  et: { state: 'EE', amounts: [10, 15, 50] },
  fi: { state: 'FI', amounts: [20, 20, 100] },
  fr: { state: 'FR', amounts: [20, 30, 100] },
  ga: { state: 'IE', amounts: [10, 20, 50, 20] },
  hr: { state: 'HR', amounts: [20, 25, 100] },
  hu: { state: 'HU', amounts: [5000, 10000, 50000] },
  is: { state: 'IS', amounts: [2000, 3000, 10000] },
  it: { state: 'IT', amounts: [15, 25, 100] },
  lt: { state: 'LT', amounts: [10, 20, 50] },
  lv: { state: 'LV', amounts: [10, 15, 50] },
  mt: { state: 'MT', amounts: [10, 20, 50, 20] },
  nl: { state: 'NL', amounts: [20, 25, 100] },
  no: { state: 'NO', amounts: [100, 200, 1000] },
  pl: { state: 'PL', amounts: [50, 100, 400] },
  pt: { state: 'PT', amounts: [15, 20, 100] },
  ro: { state: 'RO', amounts: [50, 100, 500] },
  sk: { state: 'SK', amounts: [20, 20, 100] },
  sl: { state: 'SI', amounts: [20, 25, 100] },
  sv: { state: 'SE', amounts: [100, 250, 1000] },
};

/** In the words of a language of the Union, or nearly, and written for people outside. */
const lookAlikes: Record<string, { language: string; country: string; currency: string }> = {
  'de-ch': { language: 'de', country: 'CH', currency: 'CHF' },
  'es-mx': { language: 'es', country: 'MX', currency: 'MXN' },
  'fr-ca': { language: 'fr', country: 'CA', currency: 'CAD' },
  'pt-br': { language: 'pt', country: 'BR', currency: 'BRL' },
  // In Latin script the witnesses answer `hr` for Serbian too: its currency and phone tell.
  'sr-latn': { language: 'hr', country: 'RS', currency: 'RSD' },
  tr: { language: 'tr', country: 'TR', currency: 'TRY' },
  uk: { language: 'uk', country: 'UA', currency: 'UAH' },
};

function read(page: string) {
  const url = `https://kestrelx.example/${page}/`;
  const { parts, problems } = readHtml(readFileSync(new URL(`${page}.html`, room), 'utf8'), url);
  expect(problems).toEqual({});
  const observation = observationOf(parts, url);
  const firm = { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] };
  const facts = factsOf(observation, { home: firm.home, domains: firm.domains, detectLanguage });
  const assessment = assess({ observations: [observation], firm, input: page, detectLanguage });
  return { observation, facts, assessment };
}

function statesAimedAt({ memberStates: aimed }: ReturnType<typeof read>['assessment']): string[] {
  return Object.keys(aimed).filter((state) => aimed[state]?.verdict === 'strong');
}

it('has a page for every official language and no page without its test', () => {
  const official = new Set(memberStates.flatMap((state) => memberStateTable[state].languages));
  expect(Object.keys(written)).toEqual(expect.arrayContaining([...official]));
  const pages = readdirSync(room).map((file) => file.replace(/\.html$/u, ''));
  expect(pages.sort()).toEqual([...Object.keys(written), ...Object.keys(lookAlikes)].sort());
});

describe.each(Object.entries(written))('%s', (language, { state, amounts }) => {
  const { observation, facts, assessment } = read(language);

  it('is read in its language', () => {
    expect(facts.languages.shares[0]?.language).toBe(language);
    expect(facts.languages.shares[0]?.share).toBeGreaterThan(0.9);
  });

  it('invites in its language, to sign up and to take the bonus', () => {
    const calls = facts.callsToAction.filter((call) => call.language === language);
    const kinds = calls.map(({ kind }) => kind);
    expect(kinds).toContain('sign-up');
    expect(kinds).toContain('claim-bonus');
  });

  it('holds a bonus out', () => {
    const outcome = detect(promotionBonus, observation, facts);
    expect(outcome.is).toBe('found');
  });

  it('offers to buy, in the heading with which it opens', () => {
    const heading = facts.servicesOffered.find(({ where }) => /\bh1\b/u.test(where));
    expect(heading?.service).toBe('c');
  });

  it('has every amount read, in the currency of the state', () => {
    const { currency } = memberStateTable[state];
    const priced = facts.prices.filter(({ amount }) => amount !== undefined);
    expect(priced.map((price) => [price.amount, price.currency])).toEqual(
      amounts.map((amount) => [amount, currency]),
    );
  });

  it('names the state, and no other than the seat of the firm', () => {
    const named = facts.countriesNamed.map(({ country }) => country);
    expect(named).toContain(state);
    expect(named.filter((country) => country !== state && country !== 'SC')).toEqual([]);
  });

  it('solicits, strongly, in the state', () => {
    expect(assessment.verdict).toBe('strong');
    expect(assessment.limbs).toEqual({ promotion: 'strong', 'in-the-union': 'strong' });
    const spoken = memberStates.filter((each) =>
      memberStateTable[each].languages.includes(language),
    );
    expect(statesAimedAt(assessment)).toContain(state);
    expect(spoken).toEqual(expect.arrayContaining(statesAimedAt(assessment)));
  });
});

describe.each(Object.entries(lookAlikes))('%s', (page, { language, country, currency }) => {
  const { facts, assessment } = read(page);

  it('is read for what it is', () => {
    expect(facts.languages.shares[0]?.language).toBe(language);
    expect(facts.prices.map((price) => price.currency)).toContain(currency);
    expect(new Set(facts.prices.map((price) => price.currency)).size).toBe(1);
    expect(facts.regionSigns.map((sign) => sign.country)).toContain(country);
    expect(facts.callsToAction).not.toEqual([]);
  });

  it('solicits nobody in the Union', () => {
    expect(assessment.verdict).toBe('none');
    expect(assessment.limbs['in-the-union']).toBe('none');
    expect(assessment.memberStates).toEqual({});
    const towards = assessment.findings.filter(({ points }) => points === 'towards');
    expect(towards.map(({ signal }) => signal)).not.toContain('union-language');
  });
});
