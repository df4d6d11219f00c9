import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const page = (...words: string[]) => ({
  text: {
    blocks: words.map((each, at) =>
      block(each, at === 0 ? { kind: 'heading', where: 'h1' } : { where: `p:nth-of-type(${at})` }),
    ),
  },
});
const signUp = {
  text: {
    blocks: [
      block('Trade Bitcoin', { kind: 'heading', where: 'h1' }),
      block('Some of our services are not available in your country.', { where: 'small' }),
      block('Sign up', { kind: 'button', where: 'a.cta' }),
    ],
  },
  links: { links: [link('https://kestrelx.example/register', 'Sign up', { where: 'a.cta' })] },
};

export default examplesOf(signal, [
  {
    name: 'the page of a delivery network that names the state',
    given: page(
      'Access denied',
      'Error code 1009',
      'The owner of this website (kestrelx.example) has banned the country or region your IP address is in (DE) from accessing this website.',
    ),
    finds: ['DE'],
    strength: 'strong',
  },
  {
    name: 'another delivery network',
    given: page(
      '403 ERROR',
      'The request could not be satisfied. The Amazon CloudFront distribution is configured to block access from your country.',
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a page that only refuses, in German',
    given: page('Zugriff nicht möglich', 'KestrelX ist in Ihrem Land nicht verfügbar.'),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a page that only refuses, in Polish',
    given: page('KestrelX', 'Nasza usługa nie jest dostępna w Twoim kraju.'),
    finds: 'none-named',
  },
  {
    name: 'a page that names the states it refuses',
    given: page('We are sorry', 'KestrelX is not available in Germany and France.'),
    finds: ['DE', 'FR'],
  },
  {
    name: 'Latvian, whose phrases nobody has reviewed',
    given: page('KestrelX', 'Mūsu pakalpojums nav pieejams jūsu valstī.'),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a window over the page that cannot be closed',
    given: {
      ...signUp,
      dialogs: {
        dialogs: [
          {
            text: 'KestrelX n’est pas disponible dans votre pays.',
            buttons: [],
            boxes: [],
            covers: true,
            where: 'div.modal',
          },
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a status that gives the law as the reason, without words',
    status: 451,
    given: page('451'),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'that status with words',
    status: 451,
    given: page('We are sorry', 'KestrelX is not offered in France or Spain.'),
    finds: ['ES', 'FR'],
  },
  {
    name: 'a page that only refuses, under the menu that the site has everywhere',
    given: {
      text: {
        blocks: [
          block('Sign up', { kind: 'link', region: 'header', where: 'header > a' }),
          block('Sajnáljuk, a KestrelX az Ön országában nem érhető el.', { where: 'main > p' }),
        ],
      },
    },
    finds: 'none-named',
  },
  { name: 'a notice beside a working sign-up', given: signUp, finds: [] },
  {
    name: 'help for those who were refused',
    given: page(
      'Messages of our app',
      'When our service is not available in your country, say so.',
    ),
    finds: [],
  },
  {
    name: 'the same as a question on a page of help',
    url: 'https://kestrelx.example/help/messages',
    given: page(
      'Why was I refused?',
      'The message says: KestrelX is not available in your country.',
    ),
    finds: [],
  },
  {
    name: 'other states refused',
    given: page('We are sorry', 'KestrelX is not available in Switzerland or the United States.'),
    finds: [],
  },
  {
    name: 'a window that can be closed',
    given: {
      ...signUp,
      dialogs: {
        dialogs: [
          {
            text: 'Our service is not available in your country.',
            buttons: ['I understand'],
            boxes: [],
            covers: true,
            where: 'div.modal',
          },
        ],
      },
    },
    finds: [],
  },
  {
    name: 'a bot challenge',
    given: page('Just a moment…', 'Checking your browser before accessing the site. Ray ID 8a1'),
    finds: [],
  },
  { name: 'a bare refusal', given: page('403 Forbidden', 'nginx'), finds: [] },
  {
    name: 'a firewall rule and a blocked network',
    given: page(
      'Sorry, you have been blocked',
      'Error 1020. The owner has banned the autonomous system number (ASN) your IP address is in.',
    ),
    finds: [],
  },
  { name: 'a rate limit', given: page('429', 'Too many requests from your location.'), finds: [] },
  {
    name: 'one video that is not shown',
    given: page('Watch', 'This video is not available in your country.'),
    finds: [],
  },
  {
    name: 'a long page with the notice in it',
    given: page(
      'Help',
      'If the app tells you that it is not available in your region, read on.',
      'Our help centre answers most questions that clients have. '.repeat(40),
    ),
    finds: [],
  },
  {
    name: 'a German refusal of the whole offer',
    given: page('KestrelX', 'Unser Angebot ist in Ihrem Land nicht verfügbar.'),
    finds: 'none-named',
    strength: 'strong',
  },
]);
