import { expect, it } from 'vitest';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { link } from '../../../../shared/observation/sample.ts';
import { outcomesOf } from './outcomes-of.ts';
import { formOf, from, promotion, url, visited, windowOver, words } from './sample-visit.ts';

const consent = {
  text: 'We and 214 partners use cookies. Consent is needed before you go on.',
  buttons: ['Accept all', 'Manage'],
};
const register = `${url}register`;
const signUp = formOf(['email', 'email'], ['password', 'password'], ['password', 'repeat']);

outcomesOf({
  'consent-wall': [
    ['a window before an empty page', visited(windowOver(words('KestrelX'), consent)), 'cookies'],
    [
      'the same in German',
      visited(
        windowOver(words(), {
          text: 'Um fortzufahren, stimmen Sie der Verwendung von Cookies zu.',
          buttons: ['Zustimmen'],
        }),
      ),
      'Cookies',
    ],
    [
      'a page of its own for consent',
      visited(
        words('Before you continue', 'We use cookies and data to keep the service running.'),
        {
          final: 'https://consent.kestrelx.example/m?continue=x',
        },
      ),
      'cookies',
    ],
  ],
  'login-wall': [
    [
      'a page for those who are signed in',
      visited(words('Markets', 'Please log in to view the prices.')),
      'Please log in',
    ],
    [
      'the same in Polish, with a status',
      visited(words('Rynki', 'Zaloguj się, aby zobaczyć ceny.'), { status: 403 }),
      'HTTP 403: “Zaloguj się',
    ],
    [
      'a visitor sent to the form to sign in',
      visited(
        { ...words('KestrelX'), ...formOf(['email', 'email'], ['password', 'password']) },
        { requested: `${url}trade`, final: `${url}auth/login?next=trade` },
      ),
      'sent to /auth/login',
    ],
    [
      'nothing but a form',
      visited({ ...words('KestrelX'), ...formOf(['text', 'user'], ['password', 'pass']) }),
      'form to sign in',
    ],
    [
      'a password asked for by the server',
      visited(words('401'), { status: 401, headers: { 'www-authenticate': 'Basic realm="beta"' } }),
      'Basic realm',
    ],
  ],
  'sign-up-gated': [
    [
      'a page for those who have an account',
      visited(words('Signals of today', 'Create an account to view them.')),
      'Create an account',
    ],
    [
      'a visitor sent to the sign-up',
      visited(
        { ...words('One step more'), ...signUp },
        { requested: `${url}app`, final: register },
      ),
      'sent to /register',
    ],
    [
      'a sign-up that takes nobody from the country',
      from(
        'DE',
        visited(words('Sign up', 'Registration is not possible from Germany or Austria.'), {
          requested: register,
          final: register,
        }),
      ),
      'Germany or Austria',
    ],
    [
      'the same in Italian, for whoever is there',
      from(
        'IT',
        visited(
          words('Apri un conto', 'Spiacenti, la registrazione non è disponibile nel tuo Paese.'),
          {
            requested: register,
            final: register,
          },
        ),
      ),
      'registrazione',
    ],
  ],
  'other-entity': [
    [
      'a redirect to the same name under another ending',
      visited(promotion, {
        final: 'https://www.kestrelx.test/de',
        redirects: [{ from: url, to: 'https://www.kestrelx.test/de', status: 302 }],
      }),
      'by HTTP 302 from kestrelx.example to kestrelx.test',
    ],
    [
      'the same by a script, with an addition to the name',
      visited(promotion, { final: 'https://kestrelx-eu.example/' }),
      'by the page itself',
    ],
    [
      'a page that shows the way and nothing else',
      visited({
        ...words('You are in the European Union', 'Continue to KestrelX Europe.'),
        links: { links: [link('https://kestrelx.test/', 'KestrelX Europe')] },
      }),
      'Continue to KestrelX Europe',
    ],
    [
      'the same in German, by its address',
      visited({
        ...words('Hier geht es nicht weiter', 'Bitte besuchen Sie unsere Seite.'),
        links: { links: [link('https://eu.kestrelx.test/', 'Weiter zu KestrelX')] },
      }),
      'besuchen Sie',
    ],
  ],
});

it('names the entity to which a visitor was handed', () => {
  const sent = visited(promotion, { final: 'https://kestrelx.test/de' });
  expect(accessOf(sent).entity).toBe('https://kestrelx.test/de');
});
