import { block, page as pageUnder } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy, sell and trade bitcoin on our crypto exchange';
const trade = block(exchange, { kind: 'heading' });
const field = (label: string, name = 'field') => ({
  name,
  type: 'text',
  label,
  required: true,
  options: [],
  where: `#${name}`,
});
const form = (...fields: ReturnType<typeof field>[]) => ({
  text: { blocks: [trade] },
  forms: {
    forms: [{ action: 'https://kestrelx.example/register', where: '#register', fields }],
  },
});
const page = (...words: string[]) => pageUnder(exchange, words);

export default examplesOf(signal, [
  {
    name: 'a Polish number in the form',
    given: form(field('PESEL')),
    finds: ['PL'],
    strength: 'indication',
  },
  {
    name: 'a field that only its name tells',
    given: form(field('', 'codice_fiscale'), field('E-mail', 'email')),
    finds: ['IT'],
  },
  {
    name: 'a Dutch number in a form in Dutch',
    given: {
      ...form(field('BSN')),
      text: {
        blocks: [
          block('Koop en verkoop eenvoudig bitcoin op onze beurs en begin vandaag nog', {
            kind: 'heading',
          }),
          block(
            'Stort geld met je kaart en handel in meer dan driehonderd cryptomunten zonder verborgen kosten.',
          ),
        ],
      },
    },
    finds: ['NL'],
  },
  {
    name: 'a Czech and Slovak number',
    given: form(field('Rodné číslo')),
    finds: ['CZ', 'SK'],
  },
  {
    name: 'words on how to be verified, in Swedish',
    given: page('Verifiera dig med mobilt BankID och ditt personnummer'),
    finds: ['SE'],
  },
  {
    name: 'words on how to be verified, in German',
    given: page('Für die Verifizierung brauchen Sie Ihren Personalausweis.'),
    finds: ['AT', 'DE'],
  },
  {
    name: 'a Romanian number spelt out',
    given: form(field('Cod numeric personal (CNP)')),
    finds: ['RO'],
  },
  {
    name: 'a passport of any state',
    given: form(field('Passport number'), field('ID card')),
    finds: [],
  },
  { name: 'a smart card and no state', given: form(field('Smart ID'), field('DNI')), finds: [] },
  {
    name: 'a Peruvian form',
    given: {
      ...form(field('DNI')),
      text: {
        blocks: [
          block('Compra y vende bitcoin fácilmente en nuestra casa de cambio', { kind: 'heading' }),
          block('Deposita soles con tu tarjeta y opera hoy mismo sin comisiones ocultas en Lima.'),
        ],
      },
    },
    finds: [],
  },
  {
    name: 'an Italian imprint',
    given: page('KestrelX S.r.l., Codice Fiscale e P.IVA 01234567890'),
    finds: [],
  },
  {
    name: 'a form of a state that trades nothing',
    given: {
      text: { blocks: [block('Wniosek o wydanie dowodu osobistego')] },
      forms: form(field('PESEL')).forms,
    },
    finds: [],
  },
  {
    name: 'numbers of other countries',
    given: form(field('Social security number'), field('CPF'), field('National insurance number')),
    finds: [],
  },
]);
