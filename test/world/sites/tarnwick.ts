import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';
import { plainHouse } from './plain-house.ts';

const tarnwickHome = page(plainHouse, {
  title: 'Tarnwick | Exchange',
  body:
    blocks.hero({
      title: 'An exchange without the noise.',
      lead: 'Trade seventy digital assets at US dollar prices.',
      actions: [['Sign up', '/signup']],
      art: artwork.tradingScreen(3, 'SOL / USD', {
        up: '#0a7ea4',
        down: '#e07a5f',
        ground: '#fff',
        line: '#d5e6ec',
        ink: '#16181c',
      }),
    }) +
    blocks.section(
      'Why Tarnwick',
      '',
      blocks.cards([
        { title: 'Quiet fees', text: 'One price for everyone: 0.1% an order.' },
        { title: 'Quiet charts', text: 'No confetti, no leaderboard, no push.' },
      ]),
    ),
});

/** T15: visitors from Germany and France are turned away, those from the other states are not. */
export const tarnwick: Site = {
  hosts: ['tarnwick.example'],
  firms: [
    {
      name: 'Tarnwick',
      home: 'PA',
      scenario: 'T15',
      domains: ['tarnwick.example'],
      stops: [{ host: 'tarnwick.example', path: '/' }],
      expected: {
        // A plain 403 is an unknown refusal, so part of the question may stay open.
        verdicts: ['none', 'inconclusive'],
        perimeter: 'third-country',
        signals: ['crypto-service-offer'],
        not: ['union-language'],
        memberStates: [],
        refused: ['DE', 'FR'],
      },
    },
  ],
  answer({ path, country }) {
    if (country === 'DE' || country === 'FR') {
      const body = blocks.prose(
        '<h1>Not in your country</h1><p>Tarnwick is not available in Germany and France.</p>',
      );
      return {
        status: 403,
        body: page({ ...plainHouse, action: undefined }, { title: 'Not in your country', body }),
      };
    }
    if (path === '/') return { body: tarnwickHome };
    if (path === '/fees')
      return {
        body: page(plainHouse, {
          title: 'Fees | Tarnwick',
          body: blocks.section('Fees', '', blocks.table(['Order', 'Fee'], [['Any', '0.1%']])),
        }),
      };
    if (path === '/signup')
      return {
        body: page(plainHouse, {
          title: 'Sign up | Tarnwick',
          body: blocks.section(
            'Sign up',
            '',
            '<form class="panel"><label>Email<input name="email" type="email"></label><button class="button">Create account</button></form>',
          ),
        }),
      };
    return undefined;
  },
};
