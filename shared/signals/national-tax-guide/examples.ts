import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Trade crypto on our exchange', { kind: 'heading', where: 'h1' });
const button = block('Sign up now', { kind: 'button', where: 'button' });
const links = { links: [link('https://kestrelx.example/register', 'Sign up now')] };
const page = (...words: string[]) => ({
  text: {
    blocks: [trade, ...words.map((each) => block(each, { kind: 'heading', where: 'h2' })), button],
  },
  links,
});

export default examplesOf(signal, [
  {
    name: 'a German guide on the site of an exchange',
    given: page('Krypto-Steuer: So versteuern Sie Ihre Gewinne'),
    finds: ['AT', 'BE', 'DE', 'LI', 'LU'],
    strength: 'indication',
  },
  { name: 'an export for a Spanish form', given: page('Exporta tu Modelo 721'), finds: ['ES'] },
  {
    name: 'an English guide that names the state',
    given: page('Crypto tax guide for Italy'),
    finds: ['IT'],
  },
  { name: 'a Polish guide', given: page('Podatek od kryptowalut w PIT-38'), finds: ['PL'] },
  { name: 'a Dutch guide', given: page('Crypto in box 3 opgeven'), finds: ['NL'] },
  { name: 'a Swedish form', given: page('Så fyller du i blankett K4'), finds: ['SE'] },
  { name: 'a French form', given: page('Remplir le formulaire 2086'), finds: ['FR'] },
  {
    name: 'a link to a guide',
    given: {
      text: { blocks: [trade, block('Kryptoskat', { kind: 'link', where: 'footer > a' }), button] },
      links,
    },
    finds: ['DK'],
    strength: 'context',
  },
  {
    name: 'an adviser who trades nothing',
    given: {
      text: {
        blocks: [
          block('Krypto-Steuer: Beratung für Privatpersonen', { kind: 'heading' }),
          block('Wir prüfen Ihre Unterlagen und erstellen Ihre Erklärung.'),
        ],
      },
    },
    finds: [],
  },
  {
    name: 'a tax authority',
    given: {
      text: { blocks: [block('Tributación de criptomonedas: modelo 721', { kind: 'heading' })] },
      links: { links: [link('https://kestrelx.example/aviso', 'Aviso legal')] },
    },
    finds: [],
  },
  {
    name: 'news on a tax',
    given: {
      ...page('Podatek od kryptowalut: rząd zmienia zdanie'),
      document: {
        lang: 'pl',
        title: '',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
    },
    finds: [],
  },
  {
    name: 'taxes of other countries, and Spanish ones of no country',
    given: page(
      'Crypto tax guide for the United States',
      'Form 8949 and your crypto taxes',
      'Impuestos sobre criptomonedas',
    ),
    finds: [],
  },
  {
    name: 'forms that have to do with other things',
    given: page('Modelo 100 de nuestra bicicleta', 'The new box 3'),
    finds: [],
  },
]);
