import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';

const house: House = {
  lang: 'en',
  theme: {
    accent: '#1668ff',
    onAccent: '#ffffff',
    ground: '#f5f8ff',
    surface: '#ffffff',
    ink: '#0b1b3a',
    soft: '#5a6a89',
    line: '#dfe7f7',
    hero: 'linear-gradient(180deg,#0b1b3a,#12397f)',
    onHero: '#ffffff',
    radius: 10,
  },
  brand: `${artwork.coin('bars', '#1668ff', '#fff')}HalyardX`,
  nav: [
    ['Home', '/'],
    ['Fees', '/fees'],
    ['Affiliates', '/affiliates'],
  ],
  action: ['Register', '/register'],
  footer: {
    about: '<b>HalyardX</b>Exchange for digital assets.',
    columns: [
      {
        title: 'More',
        links: [
          ['Fees', '/fees'],
          ['Affiliates', '/affiliates'],
        ],
      },
    ],
    legal: 'HalyardX Ltd, Victoria, Seychelles.',
  },
};

const exchange: Record<string, string> = {
  '/': page(house, {
    title: 'HalyardX | Trade with the wind behind you',
    body:
      blocks.hero({
        title: 'Trade with the wind behind you.',
        lead: 'Two hundred coins, one account, dollar pricing and copy trading built in.',
        actions: [['Register', '/register']],
        art: artwork.tradingScreen(41, 'ETH / USD', {
          up: '#3ddc97',
          down: '#ff6b6b',
          ground: '#0b1b3a',
          line: '#25457f',
          ink: '#fff',
        }),
      }) +
      blocks.section(
        'All hands',
        'What sailors and traders have in common.',
        blocks.cards([
          {
            icon: 'people',
            title: 'Copy trading',
            text: 'Follow a skipper and let the account do the same, down to the cent.',
          },
          {
            icon: 'chart',
            title: 'Two hundred markets',
            text: 'From the large to the obscure, with one fee.',
          },
          {
            icon: 'shield',
            title: 'Reserves in the open',
            text: 'A proof of what we hold, renewed every Monday.',
          },
        ]),
      ),
  }),
  '/fees': page(house, {
    title: 'Fees | HalyardX',
    body: blocks.section(
      'Fees',
      '',
      blocks.table(
        ['Order', 'Fee'],
        [
          ['Maker', '0.08%'],
          ['Taker', '0.10%'],
        ],
      ),
    ),
  }),
  '/affiliates': page(house, {
    title: 'Affiliates | HalyardX',
    body: blocks.section(
      'Affiliates',
      'Share your code and earn half of the fees of everyone who joins.',
      blocks.figures([
        ['50%', 'revenue share'],
        ['90 days', 'cookie'],
      ]),
    ),
  }),
  '/register': page(house, {
    title: 'Register | HalyardX',
    body: blocks.section(
      'Register',
      '',
      '<form class="panel"><label>Email<input type="email" name="email"></label><label>Referral code<input name="ref"></label><button class="button">Create account</button></form>',
    ),
  }),
};

const channel: House = {
  lang: 'nl',
  theme: {
    accent: '#ff3d7f',
    onAccent: '#ffffff',
    ground: '#fff',
    surface: '#fff',
    ink: '#1d1d26',
    soft: '#6b6b78',
    line: '#ececf2',
    hero: 'linear-gradient(120deg,#1d1d26,#4b2a6b)',
    onHero: '#fff',
    radius: 16,
  },
  brand: 'Joris ontcijfert',
  nav: [
    ['Joris', '/'],
    ['Video’s', '/videos'],
    ['Over mij', '/over-mij'],
  ],
  footer: {
    about: '<b>Joris ontcijfert</b>Elke dinsdag een nieuwe video.',
    columns: [],
    legal: 'Contact: joris@joris-ontcijfert.example',
  },
};

function channelPage(path: string, join: string): string | undefined {
  if (path === '/videos') {
    return page(channel, {
      title: 'Video’s | Joris ontcijfert',
      body: blocks.section(
        'Laatste video’s',
        '',
        blocks.cards([
          { title: 'Waarom ik elke week koop', text: 'Over spreiden, geduld en slecht slapen.' },
          {
            title: 'Mijn portefeuille in november',
            text: 'Wat ik verkocht, wat ik hield en waar ik spijt van heb.',
          },
          {
            title: 'Een wallet in tien minuten',
            text: 'Stap voor stap, zonder moeilijke woorden.',
          },
        ]),
      ),
    });
  }
  if (path === '/over-mij') {
    return page(channel, {
      title: 'Over mij | Joris ontcijfert',
      body: blocks.prose(
        '<h1>Over mij</h1><p>Ik ben Joris, woon in Utrecht en maak sinds 2020 video’s over geld en techniek. Ruim negentigduizend Nederlanders en Vlamingen kijken mee.</p>',
      ),
    });
  }
  if (path !== '/') return undefined;
  return page(channel, {
    title: 'Joris ontcijfert | Zo koop ik mijn crypto',
    body:
      blocks.hero({
        eyebrow: 'Nieuwe video',
        title: 'Zo koop ik elke week voor vijftig euro crypto.',
        lead: 'In deze video laat ik zien op welke beurs ik zit, welke munten ik koop en hoe ik het geld overmaak. Alle links staan hieronder.',
        art: artwork.video('Joris', '#f0c39c', '#ff3d7f', '#6a4bc4'),
      }) +
      blocks.section(
        'Links bij deze video',
        '',
        blocks.cards([
          {
            title: 'De beurs die ik gebruik',
            text: 'Ik zit zelf bij HalyardX. Meld je aan met mijn code <b>JORIS25</b> en je krijgt 25 euro korting op je eerste handelskosten.',
            link: ['Account openen bij HalyardX', join],
          },
          {
            title: 'Mijn lijstje',
            text: 'De acht munten die ik volg, met mijn aantekeningen per week.',
          },
          {
            title: 'Vragen?',
            text: 'Stel ze onder de video. Ik lees alles, al antwoord ik niet altijd dezelfde dag.',
          },
        ]),
      ),
  });
}

/** T8: a Dutch influencer with a referral code for a third-country exchange, undisclosed. */
export const halyardx: Site = {
  hosts: ['halyardx.example', 'joris-ontcijfert.example'],
  firms: [
    {
      name: 'HalyardX',
      home: 'SC',
      scenario: 'T8',
      domains: ['halyardx.example'],
      stops: [
        { host: 'joris-ontcijfert.example', path: '/', role: 'on-behalf' },
        { host: 'halyardx.example', path: '/' },
      ],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: ['referral-link', 'union-language'],
        not: [],
        memberStates: ['NL'],
        refused: [],
      },
    },
  ],
  answer({ host, path, link }) {
    const join = link('halyardx.example', '/register?ref=JORIS25');
    const body = host === 'halyardx.example' ? exchange[path] : channelPage(path, join);
    return body ? { body } : undefined;
  },
};
