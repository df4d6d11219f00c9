import type { Form } from '../../observation/forms.ts';
import type { Parts } from '../../observation/parts.ts';
import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

/** A form with fields of these names; `message` is one of several lines. */
function form(names: string[], action = 'https://kestrelx.example/lead'): Form {
  const types: Record<string, string> = { message: 'textarea', phone: 'tel', email: 'email' };
  return {
    action,
    where: 'form',
    fields: names.map((name) => ({
      name,
      type: types[name] ?? (name === 'password' ? 'password' : 'text'),
      label: '',
      required: true,
      options: [],
      where: `#${name}`,
    })),
  };
}

function page(heading: string, words: string[], forms: Form[] = []): Partial<Parts> {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
      ],
    },
    forms: { forms },
  };
}

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'a form for name and telephone number',
    given: page(exchange, [], [form(['first_name', 'email', 'phone'])]),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a call back, in German',
    given: page('Bitcoin kaufen und verkaufen', ['Jetzt Rückruf anfordern']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'an account manager of one’s own, in Polish',
    given: page('Kupuj i sprzedawaj bitcoin', ['Osobisty opiekun dla każdego klienta']),
    finds: 'none-named',
  },
  {
    name: 'a webinar, in Spanish',
    given: page('Compra y vende bitcoin', ['Webinar gratuito: deja tu teléfono']),
    finds: 'none-named',
  },
  {
    name: 'a message to support',
    given: page(exchange, ['Contact us'], [form(['name', 'email', 'phone', 'message'])]),
    finds: [],
  },
  {
    name: 'an account with a password',
    given: page(exchange, [], [form(['email', 'phone', 'password'])]),
    finds: [],
  },
  {
    name: 'a call back of a plumber',
    given: page('Plumbing day and night', ['Request a callback'], [form(['name', 'phone'])]),
    finds: [],
  },
  {
    name: 'a newsletter',
    given: page(exchange, ['Subscribe'], [form(['email'])]),
    finds: [],
  },
  {
    name: 'a warning of callers',
    given: page('Beware of crypto fraud', [
      'They buy Bitcoin with your money.',
      'A personal account manager will call you.',
    ]),
    finds: [],
  },
]);
