import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const page = (...words: string[]) => ({
  text: {
    blocks: words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
  },
});

export default examplesOf(signal, [
  {
    name: 'a Polish hotline to click',
    given: {
      links: {
        links: [link('tel:+48225551234', 'Infolinia', { region: 'footer', where: 'footer > a' })],
      },
    },
    finds: ['PL'],
    strength: 'strong',
  },
  {
    name: 'a German number in the text',
    given: page('Rufen Sie uns an: +49 30 901820'),
    finds: ['DE'],
  },
  {
    name: 'an address in structured data',
    given: {
      document: {
        lang: 'en',
        title: 'KestrelX',
        alternates: [],
        meta: [],
        structured: [
          {
            '@type': 'Organization',
            address: {
              '@type': 'PostalAddress',
              streetAddress: 'Rua Augusta 1',
              addressLocality: 'Lisboa',
              addressCountry: 'PT',
            },
          },
        ],
      },
    },
    finds: ['PT'],
  },
  {
    name: 'offices in four states',
    given: page(
      'Berlin +49 30 901820',
      'Paris +33 1 42 68 53 00',
      'London +44 20 7946 0018',
      'Dubai +971 4 204 1111',
    ),
    finds: ['DE', 'FR'],
    strength: 'strong',
  },
  {
    name: 'resellers all over the world',
    given: page(
      ...['+49 30 901820', '+33 1 42 68 53 00', '+44 20 7946 0018', '+971 4 204 1111'],
      ...['+48 22 555 12 34', '+55 11 3071 0000', '+81 3 3201 3331', '+61 2 9374 4000'],
      ...['+41 44 668 18 00', '+39 02 7200 1234', '+90 212 293 0000', '+65 6415 3400'],
      ...['+82 2 3700 3900', '+27 11 656 1000'],
    ),
    finds: ['DE', 'FR', 'IT', 'PL'],
    strength: 'context',
  },
  {
    name: "a data protection officer's number",
    given: page(
      'Data protection officer',
      'Call +353 1 765 0100 or write to privacy@kestrelx.example',
    ),
    finds: [],
  },
  {
    name: 'a representative under Article 27 GDPR',
    given: page('Our EU representative under Art. 27 GDPR can be reached at +32 2 505 2300.'),
    finds: [],
  },
  { name: 'a Swiss number', given: page('Rufen Sie uns an: +41 44 668 18 00'), finds: [] },
  {
    name: 'a British and a Brazilian number',
    given: page('London +44 20 7946 0018, São Paulo +55 11 3071 0000'),
    finds: [],
  },
  {
    name: 'changes of a market that only look like numbers to call',
    given: page('BTC +49.30 % and ETH +48.22 % in 24h, volume +351 %'),
    finds: [],
  },
]);
