import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site, SiteRequest } from '../site.ts';
import {
  adUnit,
  bannerlightColours,
  bannerlightFurniture,
  bannerlightPictures,
  calculator,
  furnitureCss,
} from './bannerlight-furniture.ts';
import { bannerlightTexts } from './bannerlight-texts.ts';

const house: House = {
  lang: 'fr',
  theme: {
    accent: '#067a5b',
    onAccent: '#ffffff',
    ground: '#f3faf7',
    surface: '#ffffff',
    ink: '#0d2a22',
    soft: '#52695f',
    line: '#d9e9e3',
    hero: 'linear-gradient(160deg,#dff5ec,#f3faf7 55%,#fff3d6)',
    onHero: '#0d2a22',
    display: "Georgia,'Liberation Serif',serif",
    radius: 18,
    extra: furnitureCss,
  },
  brand: `${artwork.coin('bars', '#067a5b', '#fff')}Bannerlight`,
  nav: [
    ['Accueil', '/'],
    ['Frais', '/frais'],
    ['Promotions', '/promotions'],
    ['Événements', '/evenements'],
    ['Partenaires', '/partenaires'],
    ['Aide', '/aide'],
  ],
  action: ['Ouvrir un compte', '/inscription'],
  footer: {
    about: '<b>Bannerlight</b>La plateforme crypto qui parle votre langue.',
    columns: [
      {
        title: 'Plateforme',
        links: [
          ['Frais', '/frais'],
          ['Application', '/application'],
          ['Promotions', '/promotions'],
        ],
      },
      {
        title: 'Société',
        links: [
          ['À propos', '/a-propos'],
          ['Partenaires', '/partenaires'],
          ['Événements', '/evenements'],
        ],
      },
      {
        title: 'Mentions',
        links: [
          ['Conditions', '/conditions'],
          ['Pays', '/pays'],
          ['Offre spéciale', '/go'],
        ],
      },
    ],
    legal:
      'Bannerlight FZE, Dubai Silicon Oasis, Émirats arabes unis. Service clients : +33 1 86 95 00 10.',
  },
};

function bannerlightPage(request: SiteRequest) {
  if (request.path === '/go') {
    const location = request.link('go.trackhop.example', '/c/81?sub=bannerlight-fr');
    return { status: 302, headers: { location }, body: '' };
  }
  if (request.path === '/widget/calculateur') return { body: calculator };
  const picture = bannerlightPictures[request.path];
  if (picture) return { type: 'image/svg+xml', body: picture };
  const text = bannerlightTexts[request.path];
  if (!text) return undefined;
  const unit = request.link('widgets.lanternads.example', '/unit');
  return { body: page(house, { ...text, body: text.body + bannerlightFurniture(unit) }) };
}

const landing: House = {
  ...house,
  nav: [['Accueil', '/fr']],
  action: undefined,
  footer: { ...house.footer, columns: [], legal: 'Communication commerciale. Bannerlight FZE.' },
};

/** Behind a consent banner, in frames, in a shadow root, far down and late: content that hides. */
export const bannerlight: Site = {
  hosts: [
    'bannerlight.example',
    'widgets.lanternads.example',
    'go.trackhop.example',
    'offre-bannerlight.example',
  ],
  firms: [
    {
      name: 'Bannerlight',
      home: 'AE',
      scenario: 'banner',
      domains: ['bannerlight.example'],
      stops: [
        { host: 'bannerlight.example', path: '/' },
        { host: 'go.trackhop.example', path: '/c/81', role: 'ad-landing' },
      ],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: [
          'union-language',
          'union-contact-details',
          'union-sponsorship',
          'local-payment-methods',
          'crypto-service-offer',
        ],
        not: [],
        memberStates: ['FR'],
        refused: [],
      },
    },
  ],
  robots: 'User-agent: *\nDisallow: /depot\nDisallow: /prive/\n',
  answer(request) {
    const { host, path } = request;
    if (host === 'bannerlight.example') return bannerlightPage(request);
    if (host === 'widgets.lanternads.example') {
      const target = request.link('go.trackhop.example', '/c/82');
      return path === '/unit' ? { body: adUnit.replace('__TARGET__', target) } : undefined;
    }
    if (host === 'go.trackhop.example') {
      if (path.startsWith('/c/'))
        return { status: 302, headers: { location: `/r/${path.slice(3)}` }, body: '' };
      const location = request.link('offre-bannerlight.example', '/fr?aff=TH81&click_id=9f2c');
      return { status: 302, headers: { location }, body: '' };
    }
    if (path !== '/fr') return undefined;
    const join = request.link('bannerlight.example', '/inscription?ref=TH81');
    return {
      body: page(landing, {
        title: 'Offre du moment : 25 € en bitcoin',
        body: blocks.hero({
          eyebrow: 'Offre partenaire',
          title: 'Recevez 25 € en bitcoin dès votre premier versement.',
          lead: 'Inscrivez-vous chez Bannerlight par ce lien. L’offre est valable en France jusqu’au 31 décembre.',
          actions: [['Profiter de l’offre', join]],
          art: artwork.phone(9, '+25 €', [['Bitcoin', '25 €']], bannerlightColours),
        }),
      }),
    };
  },
};
