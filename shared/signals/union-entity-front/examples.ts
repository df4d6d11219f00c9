import { page as pageUnder } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy, sell and trade bitcoin on our crypto exchange';
const page = (...words: string[]) => pageUnder(exchange, words);

export default examplesOf(signal, [
  {
    name: 'terms that name both entities',
    given: page(
      'KestrelX Ltd is a company of the Seychelles.',
      'Services for European clients are provided by UAB Kestrel Services, Vilnius.',
    ),
    finds: ['LT'],
    strength: 'strong',
  },
  {
    name: 'an entity of the Union and no other',
    given: page('Services in the EU are provided by Kestrel Europe OÜ.'),
    finds: ['EE'],
    strength: 'indication',
  },
  {
    name: 'German terms with a form of several states',
    given: page(
      'KestrelX LLC betreibt die Plattform.',
      'Dienstleistungen für europäische Kunden erbringt die Kestrel Europa GmbH in Österreich.',
    ),
    finds: ['AT'],
    strength: 'strong',
  },
  {
    name: 'French terms',
    given: page(
      'La plateforme appartient à KestrelX Inc.',
      "Les services fournis dans l'UE par Kestrel Europe SAS, société établie en France.",
    ),
    finds: ['FR'],
    strength: 'strong',
  },
  {
    name: 'Polish terms',
    given: page(
      'Operatorem jest KestrelX Ltd, British Virgin Islands.',
      'Usługi dla klientów z Europy świadczy Kestrel Polska Sp. z o.o.',
    ),
    finds: ['PL'],
    strength: 'strong',
  },
  {
    name: 'clients who are moved to another entity',
    given: page('Migrate your account to KestrelX EU, operated by Kestrel SIA in Latvia.'),
    finds: ['LV'],
    strength: 'indication',
  },
  {
    name: 'the imprint of a company of the Union',
    given: page(
      'Kestrel GmbH, Hauptstraße 1, 10115 Berlin, Germany',
      'Managing director: A. Muster',
    ),
    finds: [],
  },
  {
    name: 'a representative under the GDPR',
    given: page(
      'Our EU representative under Article 27 GDPR for services to EU residents is Datarep GmbH, Germany.',
    ),
    finds: [],
  },
  {
    name: 'a partner of a third country',
    given: page('Services for European clients are provided by KestrelX Ltd, Seychelles.'),
    finds: [],
  },
  {
    name: 'a company of Serbia and one of Switzerland',
    given: page(
      'Our European entity is Kestrel d.o.o., Beograd, Serbia.',
      'Services for European clients are provided by Kestrel AG, Zug, Switzerland.',
    ),
    finds: [],
  },
  {
    name: 'an account that moves between plans',
    given: page('Migrate your account to the Pro plan today', 'Transfer your account to a friend'),
    finds: [],
  },
]);
