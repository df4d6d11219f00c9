import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityName } from '../../../shared/register/authority-name.ts';
import { isLei, leisIn } from '../../../shared/register/lei.ts';
import { looksLike } from '../../../shared/register/looks-like.ts';
import { registerDate } from '../../../shared/register/register-date.ts';
import { brandKey, legalKey } from '../../../shared/register/register-names.ts';
import { registerState, registerStates } from '../../../shared/register/register-state.ts';
import { registerWebsites } from '../../../shared/register/register-websites.ts';
import { registerOf } from '../../../shared/register/registers.ts';
import { unpunycode } from '../../../shared/register/unpunycode.ts';
import { leiFor } from './fictional.ts';

describe('days', () => {
  it.each([
    ['28/05/2025', '2025-05-28'],
    ['28.05.2025.', '2025-05-28'],
    [' 1/6/2025 ', '2025-06-01'],
    ['2025-05-28', '2025-05-28'],
    ['31/02/2025', undefined],
    ['05/28/2025', undefined],
    ['n/a', undefined],
    ['', undefined],
  ])('%j', (cell, day) => expect(registerDate(cell)).toBe(day));
});

describe('states', () => {
  it.each([
    ['EL', 'GR'],
    ['gr ', 'GR'],
    ['SL', 'SI'],
    ['Fi', 'FI'],
    ['Germany', ''],
  ])('%s', (cell, code) => expect(registerState(cell)).toBe(code));

  it('reads lists, each state once, and names strangers', () => {
    expect(registerStates('EL|GR| DE ,FI|CH|')).toEqual({
      states: ['DE', 'FI', 'GR'],
      faults: ['"CH" is no state of the Union or the EEA'],
    });
  });
});

describe('authorities', () => {
  const consob = 'Commissione Nazionale per le Società e la Borsa (CONSOB)';
  it.each([
    ['IT', 'Commissione Nazionale per le Societa e la  Borsa (CONSOB)', consob],
    ['IT', consob, consob],
    ['IT', 'Consob', consob],
    ['BG', ' Financial Supervision Commission (FSC)', 'Financial Supervision Commission (FSC)'],
    ['SE', 'Finansinspektionen ', 'Finansinspektionen'],
    [
      'AT',
      'Austrian Financial Market Authority (FMA)\u00a0',
      'Austrian Financial Market Authority (FMA)',
    ],
    ['RO', 'Financial Supervisory Authority (ASF)', 'Financial Supervisory Authority (ASF)'],
    [
      'IS',
      'Financial Supervisory Authority (FME)',
      'Iceland Financial Supervisory Authority (FME)',
    ],
    ['LI', 'FMA Liechtenstein', 'Financial Market Authority Liechtenstein (FMA)'],
    ['DE', consob, consob],
    ['AT', 'Authority of Examples (AOE)', 'Authority of Examples (AOE)'],
    ['', '', ''],
  ])('%s %j', (state, entered, name) => expect(authorityName(entered, state)).toBe(name));
});

describe('websites', () => {
  it.each([
    ['https://www.kestrelx.example', ['kestrelx.example']],
    ['https.//kestrelx.example', ['kestrelx.example']],
    ['ttps://kestrelx.example/', ['kestrelx.example']],
    ['https:/kestrelx.example', ['kestrelx.example']],
    ['WWW.Kestrelx.example/en-eu/', ['kestrelx.example/en-eu']],
    ['www.kestrelx.example\r\nwww.heron.example', ['kestrelx.example', 'heron.example']],
    ['https://a.example | http://b.example/ ', ['a.example', 'b.example']],
    ['eu.kestrelx.example', ['eu.kestrelx.example']],
    ['Kestrel – Die Onlinebank, die du lieben wirst', []],
    [' 75012 Paris', []],
    ['support@kestrelx.example', []],
    ['n/a', []],
    ['None', []],
  ])('%j', (cell, expected) => {
    expect(registerWebsites(cell).map(({ host, path }) => `${host}${path ?? ''}`)).toEqual(
      expected,
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (cell) => void registerWebsites(cell)));
  });
});

describe('names', () => {
  it.each([
    ['Kestrelx EU GmbH', 'kestrelx'],
    ['Kestrelx Europe B.V.', 'kestrelx'],
    ['KESTRELX', 'kestrelx'],
    ['Hérön Société S.A.', 'heronsociete'],
    ['Kestrelx Czech s.r.o.', 'kestrelxczech'],
    ['Europe', 'europe'],
  ])('%s is known as %s', (name, brand) => expect(brandKey(name)).toBe(brand));

  it('takes spellings of one legal name for one', () => {
    expect(legalKey('Kestrelx  Europe B.V.')).toBe(legalKey('KESTRELX EUROPE BV'));
    expect(legalKey('Kestrelx Europe BV')).not.toBe(legalKey('Kestrelx Europe GmbH'));
  });
});

describe('LEI', () => {
  it('has check digits', () => {
    const lei = leiFor('KESTRELX');
    expect(isLei(lei)).toBe(true);
    expect(isLei(`${lei.slice(0, 18)}${lei.endsWith('11') ? '12' : '11'}`)).toBe(false);
    expect(leisIn(`LEI: ${lei}, ${lei}; X${lei}`)).toEqual([lei]);
  });
});

describe('likeness', () => {
  it.each([
    ['kestrel-bonus', 'kestrel', true],
    ['kestrelpro', 'kestrel', true],
    ['mykestrel', 'kestrel', true],
    ['kestre1', 'kestrel', true],
    ['k\u0435str\u0435l', 'kestrel', true],
    ['kestrell', 'kestrel', true],
    ['kesterl', 'kestrel', true],
    ['kestrel', 'kestrel', false],
    ['kestreling', 'kestrel', false],
    ['northcrypto', 'crypto', false],
    ['prosegurcrypto', 'crypto', false],
    ['heron', 'kestrel', false],
    ['gates', 'gate', false],
  ])('%s imitates %s: %s', (label, name, expected) => {
    expect(looksLike(label, name)).toBe(expected);
  });
});

it('shows labels of host names as browsers do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (label) => {
      if (!URL.canParse(`https://${label}.example/`)) return;
      const [coded = ''] = new URL(`https://${label}.example/`).hostname.split('.');
      if (!coded.startsWith('xn--')) return;
      expect(unpunycode(coded)).toBe(domainToUnicode(`${coded}.example`).split('.')[0]);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,30}$/), (coded) => void unpunycode(`xn--${coded}`)),
  );
});

it('tells the five files by their columns', () => {
  const common = ['ae_competentAuthority', 'ae_homeMemberState', 'ae_lei_name', 'ae_lei'];
  expect(registerOf([...common, 'ac_serviceCode'])).toBe('authorised');
  expect(registerOf([...common, 'ae_infrigment'])).toBe('non-compliant');
  expect(registerOf([...common, 'ae_credit_institution'])).toBe('art');
  expect(registerOf([...common, 'ae_exemption48_4'])).toBe('emt');
  expect(registerOf([...common, 'ae_offerCode_cou'])).toBe('other');
  expect(registerOf(common)).toBeUndefined();
  expect(registerOf(['ac_serviceCode'])).toBeUndefined();
});
