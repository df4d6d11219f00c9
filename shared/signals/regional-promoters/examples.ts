import { page } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'tiers of pay with their countries',
    given: page(exchange, [
      'Affiliate program',
      'Tier 1: Germany, France, Austria, 600 USD per client',
      'Tier 2: Brazil, Turkey, Viet Nam',
    ]),
    finds: ['AT', 'DE', 'FR'],
    strength: 'strong',
  },
  {
    name: 'a table whose countries stand in cells of their own',
    given: page('Kryptowährungen kaufen und verkaufen', [
      'Partnerprogramm',
      'Provision',
      'Ländergruppe 1',
      'Deutschland, Österreich',
      '45 %',
    ]),
    finds: ['AT', 'DE'],
    strength: 'strong',
  },
  {
    name: 'codes of countries',
    given: page(exchange, ['Affiliates', 'Top GEOs: DE, NL, SE, AU, CA. CPA 500 USD']),
    finds: ['DE', 'NL', 'SE'],
  },
  {
    name: 'the Union as one tier',
    given: page(exchange, ['Affiliates', 'CPA in the EU: 400 USD']),
    finds: 'none-named',
  },
  {
    name: 'an ambassador for Poland, in Polish',
    given: page('Kupuj i sprzedawaj bitcoin', ['Nasz ambasador w Polsce czeka na wiadomość.']),
    finds: ['PL'],
    strength: 'indication',
  },
  {
    name: 'managers of regions on the page of an exchange',
    given: page(exchange, ['Anna, Regional Manager DACH', 'Luis, Country Manager Spain']),
    finds: ['AT', 'DE', 'ES'],
    strength: 'indication',
  },
  {
    name: 'a vacancy of the exchange',
    url: 'https://kestrelx.example/careers/it',
    given: page(exchange, ['Country Manager Italy (full-time)']),
    finds: [],
  },
  {
    name: 'a vacancy of another trade',
    url: 'https://shoes.example/careers',
    given: page('Join our team', ['Country Manager Italy', 'Affiliate commission for shops']),
    finds: [],
  },
  {
    name: 'VIP levels and their fees',
    given: page(exchange, ['VIP tier 1: maker fee 0.02 %', 'Available in Germany and France.']),
    finds: [],
  },
  {
    name: 'tiers of countries outside the Union',
    given: page(exchange, ['Affiliate program', 'Tier 1: Brazil, Turkey, Viet Nam, 300 USD']),
    finds: [],
  },
  {
    name: 'an ambassador of a state',
    given: page('The Ambassador of Poland visits the parliament', [
      'The Ambassador of Poland spoke about Germany.',
    ]),
    finds: [],
  },
  {
    name: 'a country manager for Brazil',
    given: page(exchange, ['Ana, Country Manager Brazil']),
    finds: [],
  },
  {
    name: 'ambassadors sought for a member state',
    given: page('Vēstnieku programma', [
      'Kļūsti par vēstnieku Latvijā un nopelni komisiju no Bitcoin darījumiem.',
      'Stāsti par Bitcoin.',
      'Bitcoin un Ethereum.',
    ]),
    finds: ['LV'],
    strength: 'indication',
  },
  {
    name: 'ambassadors of another trade',
    given: page('Vēstnieku programma', ['Kļūsti par vēstnieku Latvijā un nopelni komisiju.']),
    finds: [],
  },
]);
