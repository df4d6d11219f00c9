import { page } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'another type of service is offered',
    given: page(exchange, ['You hold Bitcoin? Try futures.']),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a recommendation with a service below it',
    given: page(exchange, ['Recommended for you', 'Staking', '5 % a year']),
    finds: 'none-named',
  },
  {
    name: 'copy trading, in Spanish',
    given: page('Compra y vende bitcoin', ['Descubre el copy trading']),
    finds: 'none-named',
  },
  {
    name: 'a German recommendation',
    given: page('Bitcoin kaufen und verkaufen', ['Für dich empfohlen', 'Hebelhandel']),
    finds: 'none-named',
  },
  {
    name: 'recommended articles',
    given: page(exchange, ['Recommended for you', 'How Bitcoin came about', 'Who was Satoshi?']),
    finds: [],
  },
  {
    name: 'a shop',
    given: page('Shoes for every season', ['You may also like', 'Discover our products', 'Boots']),
    finds: [],
  },
  {
    name: 'futures of grain',
    given: page('Grain and oil', ['Try futures on wheat', 'Copy trading for farmers']),
    finds: [],
  },
]);
