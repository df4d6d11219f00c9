import type { Form } from '../../observation/forms.ts';
import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const outside =
  'Afghanistan,Albania,Algeria,Angola,Argentina,Armenia,Australia,Azerbaijan,Bahrain,Bangladesh,Bolivia,Brazil,Cambodia,Cameroon,Chile,China,Colombia,Costa Rica,Ecuador,Egypt,Georgia,Ghana,India,Indonesia,Israel,Japan,Jordan,Kazakhstan,Kenya,Kuwait,Lebanon,Malaysia,Mexico,Mongolia,Morocco,Nepal,New Zealand,Nigeria,Oman,Pakistan,Panama,Paraguay,Peru,Philippines,Qatar,Saudi Arabia,Serbia,Singapore,South Africa,South Korea,Sri Lanka,Taiwan,Thailand,Tunisia,Turkey,Ukraine,United Arab Emirates,Uruguay,Uzbekistan,Vietnam'.split(
    ',',
  );

function signUp(options: string[], more: Partial<Form['fields'][number]>[] = []): Form {
  const field = { label: '', required: true, options: [] };
  return {
    action: 'https://kestrelx.example/register',
    where: 'form',
    fields: [
      { ...field, name: 'email', type: 'email', label: 'E-mail', where: '#email' },
      { ...field, name: 'password', type: 'password', label: 'Password', where: '#password' },
      {
        ...field,
        name: 'country',
        type: 'select-one',
        label: 'Country of residence',
        options: options.map((label) => ({ value: label, label })),
        where: '#country',
      },
      ...more.map((each) => ({ ...field, name: 'x', type: 'text', where: '#x', ...each })),
    ],
  };
}
const says = (words: string) => ({ text: { blocks: [block(words)] } });
const url = 'https://kestrelx.example/register';

export default examplesOf(signal, [
  {
    name: 'a select of the world without the Union',
    given: { forms: { forms: [signUp(outside)] } },
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'words in the place of the form, in English',
    url,
    given: says('Registration is not possible from Germany or Austria.'),
    finds: ['AT', 'DE'],
    strength: 'strong',
  },
  {
    name: 'words in the place of the form, in Italian',
    url,
    given: says('Spiacenti, la registrazione non è disponibile nel tuo paese.'),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'words beside a form, in German',
    given: {
      forms: { forms: [signUp(outside.slice(0, 20))] },
      ...says('Wir nehmen keine Kunden aus der Europäischen Union an.'),
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'words beside a form, in Polish',
    given: {
      forms: { forms: [signUp([])] },
      ...says('Nie przyjmujemy klientów z Hiszpanii i Niemiec.'),
    },
    finds: ['DE', 'ES'],
  },
  {
    name: 'a select of the world with the Union',
    given: { forms: { forms: [signUp([...outside, 'France', 'Germany', 'Spain'])] } },
    finds: [],
  },
  {
    name: 'words that the form itself belies',
    given: {
      forms: { forms: [signUp([...outside, 'France', 'Germany'])] },
      ...says('We do not accept clients from Germany.'),
    },
    finds: [],
  },
  {
    name: 'a shop that delivers in Asia and Africa',
    given: {
      forms: { forms: [signUp(outside, [{ name: 'shipping_city', label: 'City' }])] },
    },
    finds: [],
  },
  {
    name: 'a short select of other states',
    given: { forms: { forms: [signUp(outside.slice(0, 12))] } },
    finds: [],
  },
  {
    name: 'a tick box that the client is from elsewhere',
    given: {
      forms: {
        forms: [
          signUp(
            [],
            [
              {
                type: 'checkbox',
                label: 'I know that you do not accept clients from Germany and am not one.',
              },
            ],
          ),
        ],
      },
    },
    finds: [],
  },
  {
    name: 'other states refused',
    url,
    given: says('We do not accept customers from the United States or Canada.'),
    finds: [],
  },
  {
    name: 'an event that is full',
    url,
    given: says('Registration is not possible any more: the evening in Berlin is sold out.'),
    finds: [],
  },
  {
    name: 'terms without a sign-up',
    url: 'https://kestrelx.example/terms',
    given: says('We do not accept customers from Germany.'),
    finds: [],
  },
]);
