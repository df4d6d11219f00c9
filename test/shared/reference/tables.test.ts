import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../../shared/facts/mentions.ts';
import { callsToAction } from '../../../shared/reference/calls-to-action.ts';
import { countryNames } from '../../../shared/reference/country-names.ts';
import { cryptoServices } from '../../../shared/reference/crypto-services.ts';
import { cryptoWords } from '../../../shared/reference/crypto-words.ts';
import { currencies } from '../../../shared/reference/currencies.ts';
import { isEeaOnly, memberStates } from '../../../shared/reference/member-state.ts';
import { memberStateTable } from '../../../shared/reference/member-state-table.ts';
import { paymentMethods } from '../../../shared/reference/payment-methods.ts';
import { wordHacks } from '../../../shared/reference/word-hacks.ts';

const rows = Object.values(memberStateTable);
const official = [...new Set(rows.flatMap(({ languages }) => languages))];
const twice = (list: readonly string[]) => list.filter((item, at) => list.indexOf(item) !== at);

describe('member states', () => {
  test('are all there with 24 official languages, and Norwegian and Icelandic', () => {
    expect(Object.keys(memberStateTable).sort()).toEqual([...memberStates].sort());
    expect(official).toHaveLength(26);
  });

  test('21 of the Union use the euro', () => {
    expect(rows.filter(({ currency }) => currency === 'EUR')).toHaveLength(21);
    expect(memberStateTable.BG.currency).toBe('EUR');
  });

  test('have dialling codes and domains of their own', () => {
    expect(twice(rows.map(({ diallingCode }) => diallingCode))).toEqual([]);
    expect(twice(rows.flatMap(({ domains }) => domains))).toEqual([]);
  });

  test('mark the EEA states and have time zones that exist', () => {
    for (const state of memberStates) {
      expect(memberStateTable[state].eea ?? false).toBe(isEeaOnly(state));
      expect(
        () => new Intl.DateTimeFormat('en', { timeZone: memberStateTable[state].timeZone }),
      ).not.toThrow();
    }
  });
});

describe('open lists', () => {
  test('currencies: the table of states and the list agree', () => {
    for (const [state, { currency }] of Object.entries(memberStateTable)) {
      expect(currencies.find(({ code }) => code === currency)?.countries).toContain(state);
    }
    expect(twice(currencies.map(({ code }) => code))).toEqual([]);
    expect(twice(currencies.flatMap(({ words }) => words))).toEqual([]);
    expect(twice(currencies.flatMap(({ signs }) => signs))).toEqual([]);
  });

  test('payment methods: every phrase belongs to one method', () => {
    const phrases = paymentMethods.flatMap((method) => method.phrases);
    expect(twice(phrases)).toEqual([]);
    expect(() => compilePhrases(phrases)).not.toThrow();
  });

  test('country names: every member state in every official language, and each form once', () => {
    for (const state of memberStates) {
      for (const language of official) {
        const named = countryNames.some(
          (row) => row.country === state && row.languages.includes(language),
        );
        expect(named, `${state} in ${language}`).toBe(true);
      }
    }
    expect(twice(countryNames.map(({ name }) => name))).toEqual([]);
  });

  test('country names: known faults of the source are mended', () => {
    const names = (country: string, language: string) =>
      countryNames
        .filter((row) => row.country === country && row.languages.includes(language))
        .map(({ name }) => name);
    expect(names('NL', 'mt')).toContain('Olanda');
    expect(names('PL', 'mt')).toContain('Polonja');
    expect(names('DE', 'ga')).toContain('Ghearmáin');
    expect(names('CZ', 'cs')).toEqual(
      expect.arrayContaining(['Česko', 'Česká republika', 'Česku']),
    );
  });

  test('calls to action and services: every kind in every official language', () => {
    for (const language of official) {
      expect(
        callsToAction
          .filter((row) => row.language === language && !row.withSum)
          .map(({ kind }) => kind)
          .sort(),
        language,
      ).toEqual(['buy', 'claim-bonus', 'deposit', 'download', 'sign-up', 'trade']);
      const services = cryptoServices.filter((row) => row.language === language);
      expect(
        services.map(({ service }) => service),
        language,
      ).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'j']));
      for (const { phrases } of services) expect(twice(phrases)).toEqual([]);
    }
    for (const { phrases } of [...callsToAction, ...cryptoWords])
      expect(twice(phrases)).toEqual([]);
  });

  test('word hacks name no domain twice', () => {
    expect(twice(wordHacks.map(({ domain }) => domain))).toEqual([]);
  });
});
