import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

/** A page that teaches, and one link or button on it. */
function lesson(
  heading: string,
  words: string[],
  button = '',
  href = '',
  kind: 'link' | 'button' = 'link',
): Partial<Parts> {
  const control = button === '' ? [] : [block(button, { kind, where: 'main > a' })];
  return {
    document: { lang: '', title: heading, alternates: [], meta: [], structured: [] },
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
        ...control,
      ],
    },
    links: { links: href === '' ? [] : [link(href, button)] },
  };
}

const register = 'https://kestrelx.example/register';
const english = ['Whoever wants some can buy Bitcoin on an exchange, trade it, or sell it again.'];
const italian = ['Chi vuole può comprare bitcoin su un exchange, conservarli e vendere bitcoin.'];
const emailForm = {
  action: 'https://kestrelx.example/subscribe',
  where: 'main > form',
  fields: [
    {
      name: 'email',
      type: 'email',
      label: 'Your e-mail',
      required: true,
      options: [],
      where: '#e',
    },
  ],
};

export default examplesOf(signal, [
  {
    name: 'a lesson with one button to sign up',
    given: lesson('What is Bitcoin?', english, 'Create account', register),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'an Italian academy with a button to begin',
    url: 'https://kestrelx.example/it/academy/bitcoin',
    given: lesson('Che cosa sono i bitcoin', italian, 'Inizia ora', register),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a German guide with a referral link to an exchange',
    url: 'https://krypto-blog.example/was-ist-bitcoin',
    given: lesson(
      'Was ist Bitcoin?',
      ['Wer will, kann Bitcoin kaufen, Bitcoin verkaufen und Kryptowährungen handeln.'],
      'Zur Börse',
      'https://www.bybit.com/invite?ref=ABCD12',
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a lesson with an application of an exchange',
    given: lesson(
      'Crypto for beginners',
      english,
      'Get the app',
      'https://apps.apple.com/app/kestrelx/id1',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a lesson that takes down an e-mail address',
    given: { ...lesson('Bitcoin explained', english), forms: { forms: [emailForm] } },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'an Italian academy without any way to the firm',
    url: 'https://kestrelx.example/it/academy/bitcoin',
    given: lesson('Che cosa sono i bitcoin', italian),
    finds: [],
  },
  {
    name: 'a lesson of a community with a link to its next chapter',
    url: 'https://bitcoin-guide.example/en/getting-started',
    given: lesson(
      'What is Bitcoin?',
      english,
      'Get started',
      'https://bitcoin-guide.example/en/choose-your-wallet',
    ),
    finds: [],
  },
  {
    name: 'a guide that names an exchange without a code',
    url: 'https://krypto-blog.example/was-ist-bitcoin',
    given: lesson(
      'What is Bitcoin?',
      english,
      'An exchange',
      'https://www.kucoin.com/learn/what-is-bitcoin',
    ),
    finds: [],
  },
  {
    name: 'a course of a university',
    url: 'https://university.example/courses/bitcoin',
    given: lesson(
      'What is Bitcoin? A lecture for beginners',
      english,
      'Register for the course',
      'https://university.example/register',
    ),
    finds: [],
  },
  {
    name: 'a link in the table of contents of a manual for developers',
    url: 'https://chain-docs.example/en/tutorials/what-is-bitcoin',
    given: lesson(
      'What is Bitcoin? A tutorial',
      [
        ...english,
        'Call the API of the node with our SDK.',
        'Deploy to testnet.',
        'RPC and API keys.',
      ],
      'Sign up for a key',
      'https://chain-docs.example/en/tutorials/what-is-bitcoin#sign-up',
    ),
    finds: [],
  },
  {
    name: 'an article on a platform with an account of its own',
    url: 'https://medium.com/@somebody/what-is-bitcoin',
    given: lesson('What is Bitcoin?', english, 'Sign up', 'https://medium.com/register'),
    finds: [],
  },
  {
    name: 'a lesson on another matter',
    given: lesson(
      'What is inflation? A guide for beginners',
      ['Prices rise.'],
      'Sign up',
      register,
    ),
    finds: [],
  },
  {
    name: 'wallet software that teaches',
    given: lesson(
      'What is Bitcoin?',
      ['Send Bitcoin to anybody. Your keys never leave your device.'],
      'Get the app',
      'https://apps.apple.com/app/wallet/id2',
    ),
    finds: [],
  },
  {
    name: 'a lesson on what only crypto-assets are used for',
    given: lesson(
      'What is staking? A guide for beginners',
      ['Staking pays rewards in Ethereum.', 'Buy Bitcoin and earn interest on it.'],
      'Sign up',
      register,
    ),
    finds: 'none-named',
  },
]);
