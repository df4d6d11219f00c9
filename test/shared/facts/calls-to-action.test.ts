import { describe, expect, test } from 'vitest';
import { callsToActionOn } from '../../../shared/facts/calls-to-action.ts';
import { block, link } from '../../../shared/observation/sample.ts';

const button = (text: string) => block(text, { kind: 'button' });
const callsOn = (text: string, ...languages: string[]) =>
  callsToActionOn([button(text)], [], languages).map(({ kind, language }) => `${kind} ${language}`);

describe('callsToActionOn', () => {
  test.each([
    ['Jetzt kostenlos registrieren', 'sign-up de'],
    ['Załóż konto', 'sign-up pl'],
    ['Créez votre compte', 'sign-up fr'],
    ['Κατέβασε την εφαρμογή', 'download el'],
    ['Bitcoin kaufen', 'buy de'],
    ['Začněte obchodovat', 'trade cs'],
    ['Indløs bonus', 'claim-bonus da'],
    ['Talleta nyt', 'deposit fi'],
    ['Claim your bonus →', 'claim-bonus en'],
  ])('reads %s', (text, call) => {
    expect(callsOn(text)).toEqual([call]);
  });

  test('lets the page decide between languages that share the words', () => {
    expect(callsOn('Start nu', 'nl')).toEqual(['sign-up nl']);
    expect(callsOn('Start nu', 'da')).toEqual(['sign-up da']);
    expect(callsOn('Download app', 'de')).toHaveLength(1);
  });

  test('leaves prose, headings and other buttons', () => {
    const prose = block('You can sign up for our newsletter at the end of this page.');
    const heading = block('Sign up', { kind: 'heading' });
    expect(callsToActionOn([prose, heading, button('Read more'), button('OK')], [], [])).toEqual(
      [],
    );
    expect(callsOn('Sign up for our newsletter')).toEqual([]);
    expect(callsOn('How the people who sign up for this course find it every year')).toEqual([]);
  });

  test.each([
    ['Claim your €25', 'en'],
    ['Sichere dir 50 € Startguthaben', 'de'],
    ['Recibe 20 USDT gratis', 'es'],
    ['Hent 250 kr', 'no'],
  ])('a sum stands for the bonus: %s', (text, language) => {
    expect(callsOn(text, language)).toEqual([`claim-bonus ${language}`]);
  });

  test.each([
    'Get directions',
    'Recibe la revista',
    'Få hjælp',
    'Claim your seat',
  ])('no sum, no bonus: %s', (text) => {
    expect(callsOn(text, 'en')).toEqual([]);
  });

  test('finds the link in the middle of a paragraph', () => {
    const prose = block('Noch kein Konto? Jetzt Konto eröffnen und Bitcoin kaufen.');
    const inside = link('https://kestrelx.example/signup', 'Jetzt Konto eröffnen', {
      where: 'main > p > a',
    });
    expect(callsToActionOn([prose], [inside], ['de'])).toEqual([
      expect.objectContaining({ kind: 'sign-up', href: 'https://kestrelx.example/signup' }),
    ]);
    const hidden = { ...inside, visible: false };
    expect(callsToActionOn([prose], [hidden], ['de'])).toEqual([]);
  });

  test('leaves a membership with its price, an application for work, an event', () => {
    expect(callsOn('Iscriviti alla nostra associazione a 2 €', 'it')).toEqual([]);
    expect(callsOn('Créer un compte candidat', 'fr')).toEqual([]);
    expect(callsOn('Register for the event', 'en')).toEqual([]);
    expect(callsOn('Konto eröffnen und 50 € sichern', 'de')).toEqual(['sign-up de']);
  });

  test('registering with a newspaper is not becoming a client', () => {
    const blocks = [button('Registrati'), button('Apri un conto')];
    const paper = link('https://corriere.example/abbonati', 'Abbonati');
    expect(callsToActionOn(blocks, [paper], ['it']).map(({ quote }) => quote)).toEqual([
      'Apri un conto',
    ]);
    const other = link('https://kestrelx.example/abbonati', 'Scopri');
    expect(callsToActionOn(blocks, [other], ['it'])).toHaveLength(2);
  });

  test('gives the address of a link', () => {
    const blocks = [block('Konto eröffnen', { kind: 'link', where: 'nav > a' })];
    const links = [
      link('https://kestrelx.example/other', 'Konto eröffnen', { where: 'footer > a' }),
      link('https://kestrelx.example/join', 'Konto eröffnen', { where: 'nav > a' }),
    ];
    expect(callsToActionOn(blocks, links, ['de'])[0]?.href).toBe('https://kestrelx.example/join');
  });
});
