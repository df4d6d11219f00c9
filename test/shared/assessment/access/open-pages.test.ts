import { expect, it } from 'vitest';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { outcomesOf } from './outcomes-of.ts';
import {
  formOf,
  from,
  promotion,
  titled,
  url,
  visited,
  windowOver,
  words,
} from './sample-visit.ts';

const consent = {
  text: 'We and 214 partners use cookies. Consent is needed before you go on.',
  buttons: ['Accept all', 'Manage'],
};
const register = `${url}register`;
const signUp = formOf(['email', 'email'], ['password', 'password'], ['password', 'repeat']);

outcomesOf({
  open: [
    ['a page that promotes', visited(promotion), 'HTTP 200'],
    ['a tiny page', visited(words('KestrelX', 'Back soon.')), 'HTTP 200'],
    ['a page without a word', visited(words()), 'HTTP 200'],
    [
      'a cookie banner at the edge',
      visited(windowOver(promotion, { ...consent, covers: false })),
      'HTTP 200',
    ],
    [
      'a cookie window over a page whose text is there',
      visited(windowOver(promotion, consent)),
      'HTTP 200',
    ],
    [
      'a cookie banner at the edge of a tiny page',
      visited(windowOver(words('KestrelX'), { ...consent, covers: false })),
      'HTTP 200',
    ],
    [
      'a captcha within a form to sign up',
      visited(
        {
          ...words('Create your account', 'Please confirm you are not a robot.'),
          ...signUp,
          frames: {
            frames: [{ url: 'https://challenges.cloudflare.com/turnstile/v0', where: 'i' }],
          },
        },
        { requested: register, final: register },
      ),
      'HTTP 200',
    ],
    [
      'a newspaper whose window asks to subscribe',
      visited(
        windowOver(promotion, { text: 'Subscribe to go on reading.', buttons: ['Subscribe'] }),
      ),
      'HTTP 200',
    ],
    [
      'help for those whose country is restricted',
      visited(
        words(
          'Restricted countries',
          'If KestrelX is not available in your country, you cannot open an account.',
          'Write to us where you think that this is a mistake.',
        ),
      ),
      'HTTP 200',
    ],
    [
      'the same in German, on a page of help',
      visited(words('Häufige Fragen', 'Meldung: KestrelX ist in Ihrem Land nicht verfügbar.'), {
        requested: `${url}help/laender`,
        final: `${url}help/laender`,
      }),
      'HTTP 200',
    ],
    [
      'a notice for persons in Switzerland and the United States',
      visited(
        words(
          'KestrelX',
          'This website is not directed at persons in Switzerland. KestrelX is not available in the United States.',
        ),
      ),
      'HTTP 200',
    ],
    [
      'a product that is not offered where the visitor is',
      visited(words('Cards', 'The KestrelX card is not available in your country yet.')),
      'HTTP 200',
    ],
    [
      'the form to sign in, for who asked for it',
      visited(
        {
          ...words('Welcome back', 'Please sign in.'),
          ...formOf(['email', 'e'], ['password', 'p']),
        },
        { requested: `${url}login`, final: `${url}login` },
      ),
      'HTTP 200',
    ],
    [
      'an article about the walls of others',
      visited({
        ...words('Just a moment', 'Checking your browser before accessing: what Cloudflare does.'),
        document: { ...titled('Just a moment').document, structured: [{ '@type': 'Article' }] },
      } as Parameters<typeof visited>[0]),
      'HTTP 200',
    ],
    [
      'an advertisement that leads through another domain',
      {
        ...visited(promotion, { requested: 'https://go.kestrelx-ads.example/c?x=1' }),
        visit: { ...visited(promotion).visit, role: 'ad-landing' },
      },
      'HTTP 200',
    ],
  ],
  'open-with-notice': [
    [
      'a tick box of own initiative',
      visited(
        windowOver(promotion, {
          text: 'Before you enter',
          buttons: ['Enter'],
          boxes: [
            {
              label: 'I confirm that I am here at my own exclusive initiative.',
              checked: false,
              where: '#own',
            },
          ],
        }),
      ),
      'own exclusive initiative',
    ],
    [
      'a notice in the footer, in French',
      visited({
        text: {
          blocks: [
            ...promotion.text.blocks,
            ...words('Ce site ne s’adresse pas aux personnes résidant dans l’Union européenne.')
              .text.blocks,
          ],
        },
      }),
      'Union européenne',
    ],
    [
      'a window in which the visitor is to be from elsewhere',
      visited(
        windowOver(promotion, {
          text: 'Where are you?',
          buttons: ['I am not a resident of the EU', 'Leave'],
        }),
      ),
      'not a resident of the EU',
    ],
    [
      'a window that offers the entity of the Union and lets stay',
      visited(
        windowOver(promotion, {
          text: 'You seem to be in the European Union. Go to KestrelX EU instead?',
          buttons: ['Stay here'],
        }),
      ),
      'European Union',
    ],
  ],
});

it('leaves a visitor from outside the Union alone whom the sign-up takes', () => {
  const page = words('Sign up', 'Registration is not possible from Germany or Austria.');
  const at = { requested: register, final: register };
  expect(accessOf(from('TR', visited(page, at))).outcome).toBe('open');
  expect(accessOf(from('PL', visited(page, at))).outcome).toBe('open');
});
