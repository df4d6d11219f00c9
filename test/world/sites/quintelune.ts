import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';
import { plainHouse } from './plain-house.ts';

const closing: House = {
  ...plainHouse,
  lang: 'fr',
  brand: 'Quintelune',
  nav: [['Avis aux clients', '/']],
  action: undefined,
  footer: { about: '<b>Quintelune</b>', columns: [], legal: 'Quintelune Ltd, Maurice.' },
};

/** T16: a notice in French by which existing clients get their assets back: no promotion. */
export const quintelune: Site = {
  hosts: ['quintelune.example'],
  firms: [
    {
      name: 'Quintelune',
      home: 'MU',
      scenario: 'T16',
      domains: ['quintelune.example'],
      stops: [{ host: 'quintelune.example', path: '/' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: [],
        not: ['crypto-service-offer'],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    if (path !== '/') return undefined;
    const body = blocks.prose(
      '<h1>Avis à nos anciens clients : fermeture du service</h1><p>Quintelune met fin à son activité. Les nouvelles inscriptions sont fermées depuis le 1er juin et aucun ordre n’est plus accepté.</p><p>Si vous détenez encore un solde, demandez son transfert avant le 31 janvier au moyen du formulaire reçu par courrier. Passé cette date, les soldes seront remis à un dépositaire.</p><p>Nous vous rappelons que nos équipes ne vous demanderont jamais votre mot de passe.</p>',
    );
    return { body: page(closing, { title: 'Fermeture du service', body }) };
  },
};
