import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site, SiteRequest } from '../site.ts';
import { plainHouse } from './plain-house.ts';

/** Number of the account by which the firm and its doorways count their visitors. */
export const velkoraPixel = '774411229900551';

const house: House = {
  ...plainHouse,
  lang: 'de',
  brand: `${artwork.coin('round', '#5b2a86', '#fff')}Velkora`,
  theme: { ...plainHouse.theme, accent: '#5b2a86', hero: '#f3ecf8' },
  nav: [
    ['Start', '/de/'],
    ['Gebühren', '/de/gebuehren'],
  ],
  action: ['Konto eröffnen', '/de/register'],
  footer: { about: '<b>Velkora</b>', columns: [], legal: 'Velkora Digital Ltd., Victoria, Mahé.' },
};

/** The request that a pixel sends; the platform's host stands in the little internet too. */
export function pixel({ link }: Pick<SiteRequest, 'link'>, account: string): string {
  return `<img alt="" width="1" height="1" src="${link('www.facebook.com', `/tr/?id=${account}&ev=PageView`)}">`;
}

const landing = blocks.hero({
  eyebrow: 'Bis zu 8.000 € Willkommensbonus',
  title: 'Bitcoin kaufen in zwei Minuten.',
  lead: 'Velkora ist die Krypto-Börse mit 400 Coins und Einzahlung per SEPA. Jetzt Konto eröffnen und handeln.',
  actions: [['Konto eröffnen', '/de/register']],
});

/** A firm from outside that promoters, doorways and advertisements lead to. */
export const velkora: Site = {
  hosts: ['velkora.example'],
  answer(request) {
    const { path } = request;
    if (!/^\/(?:de|de-DE)?\/?(?:register|start|aktion)?$/.test(path)) return undefined;
    const body =
      landing +
      blocks.section(
        'Warum Velkora',
        '',
        blocks.cards([
          {
            title: 'Niedrige Gebühren',
            text: 'Spot-Handel ab 0,1 %, Einzahlung in Euro kostenlos.',
          },
          { title: 'Hebel bis 100x', text: 'Futures auf Bitcoin und Ether für alle Kunden.' },
        ]),
      ) +
      pixel(request, velkoraPixel);
    return {
      headers: { 'set-cookie': 'partner=seen; Path=/' },
      body: page(house, { title: 'Velkora | Krypto-Börse', body }),
    };
  },
};
