import { expect, test } from 'vitest';
import { caseOfAddress, parseCaseFile } from '../../../crawler/plan/case-file.ts';

const read = (text: string) => parseCaseFile('case.yaml', text);

test('the least case file', () => {
  const text =
    'firm: { name: KestrelX, home: SC, domains: [kestrelx.example] }\nstops: [ { url: "https://kestrelx.example/" } ]';
  expect(read(text)).toEqual({
    firm: { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] },
    stops: [{ url: 'https://kestrelx.example/', role: 'own' }],
  });
});

test('stops follow from domains, and domains from the firm’s own stops', () => {
  expect(read('firm: { name: K, domains: [kestrelx.example] }').stops).toEqual([
    { url: 'https://kestrelx.example/', role: 'own' },
  ]);
  const stops =
    'stops: [ { url: app.kestrelx.example/x }, { url: "https://blog.example/", role: on-behalf } ]';
  expect(read(`firm: { name: K }\n${stops}`).firm.domains).toEqual(['kestrelx.example']);
});

test('Norway is a country and not a falsehood', () => {
  expect(read('firm: { name: K, home: NO, domains: [k.example] }').firm.home).toBe('NO');
});

test.each([
  ['firm:\n  name: K\n  hmoe: SC\n', 'case.yaml:3: firm.hmoe: unknown field; did you mean "home"?'],
  ['firm: { name: K }\nstop: []', 'case.yaml:2: stop: unknown field; did you mean "stops"?'],
  [
    'firm: { name: K }\nstops:\n  - urll: x',
    'case.yaml:3: stops[0].urll: unknown field; did you mean "url"?',
  ],
  [
    'firm: { name: K }\nstops:\n  - url: https://k.example/\n    role: onbehalf',
    'case.yaml:4: stops[0].role: not a role; write one of own, on-behalf, ad-landing',
  ],
  [
    'firm: { name: K }\nstops:\n  - url: "ftp://k.example/"',
    'case.yaml:3: stops[0].url: "ftp://k.example/" is not a page',
  ],
  ['firm: { name: K }', 'case.yaml:1: stops: nothing to visit; give a stop or a domain'],
  ['stops: []', 'case.yaml:1: firm: missing; give it'],
  ['firm: { name: "" }', 'case.yaml:1: firm.name: empty'],
  ['firm: { name: K, home: Seychelles }', 'case.yaml:1: firm.home: "SEYCHELLES" is not a country'],
  ['a: [', 'case.yaml:1: not valid YAML'],
  ['just words', 'case.yaml:1:'],
])('%j is refused with line, field and fix', (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('an address on the command line is a case of its own', () => {
  expect(caseOfAddress('app.kestrelx.example/promo')).toEqual({
    firm: { name: 'kestrelx.example', domains: ['kestrelx.example'] },
    stops: [{ url: 'https://app.kestrelx.example/promo', role: 'own' }],
  });
  expect(caseOfAddress('http://127.0.0.1:8080/').firm.name).toBe('127.0.0.1');
  expect(() => caseOfAddress('missing-file')).toThrow('neither a page nor a file');
  expect(() => caseOfAddress('javascript:alert(1)')).toThrow('neither a page nor a file');
});
