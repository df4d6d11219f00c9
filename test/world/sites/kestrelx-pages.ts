import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Theme } from '../theme.ts';

const theme: Theme = {
  accent: '#f2b705',
  onAccent: '#151a23',
  ground: '#0d1117',
  surface: '#151a23',
  ink: '#f1f4f9',
  soft: '#98a3b5',
  line: '#262e3c',
  hero: 'radial-gradient(1100px 500px at 80% 0%,#2a3142 0%,#0d1117 70%)',
  onHero: '#f1f4f9',
  radius: 8,
};

/** What KestrelX's pages share. */
export const kestrelxHouse: House = {
  lang: 'en',
  theme,
  brand: `${artwork.coin('square', '#f2b705', '#151a23')}KestrelX`,
  nav: [
    ['Home', '/'],
    ['Markets', '/markets'],
    ['Fees', '/fees'],
    ['Rewards', '/promotions'],
    ['Partners', '/affiliates'],
    ['Help', '/support'],
  ],
  action: ['Open account', '/signup'],
  footer: {
    about:
      '<b>KestrelX</b>Spot and perpetual markets in 180 assets, quoted in US dollars, from Victoria, Mahé.',
    columns: [
      {
        title: 'Exchange',
        links: [
          ['Markets', '/markets'],
          ['Fees', '/fees'],
          ['Rewards', '/promotions'],
        ],
      },
      {
        title: 'Company',
        links: [
          ['About us', '/about'],
          ['Affiliates', '/affiliates'],
          ['Help centre', '/support'],
        ],
      },
      {
        title: 'Legal',
        links: [
          ['Terms of use', '/terms'],
          ['Restricted countries', '/restricted'],
        ],
      },
    ],
    legal:
      'KestrelX Markets Ltd, Suite 14, Quayside House, Victoria, Seychelles. Not available in the European Economic Area, the United Kingdom or the United States.',
  },
};

const colours = {
  up: '#2ebd85',
  down: '#e0475b',
  ground: '#11161f',
  line: '#262e3c',
  ink: '#e8ecf4',
};

const home = page(kestrelxHouse, {
  title: 'KestrelX | Trade 180 digital assets in one account',
  description: 'Buy, sell and trade Bitcoin, Ether and 178 other assets against the US dollar.',
  body:
    blocks.hero({
      eyebrow: 'Spot and perpetuals',
      title: 'A faster perch over the market.',
      lead: 'Trade Bitcoin, Ether and 178 more with dollar pricing, deep books and fees from 0.02%.',
      actions: [
        ['Open account', '/signup'],
        ['See markets', '/markets'],
      ],
      art: artwork.tradingScreen(7, 'BTC / USD', colours),
    }) +
    blocks.section(
      'Built for people who watch every tick',
      'One matching engine, one wallet, no surprises on the invoice.',
      blocks.cards([
        {
          icon: 'bolt',
          title: 'Nine-millisecond matching',
          text: 'Orders are matched in memory and confirmed before the next candle has drawn.',
        },
        {
          icon: 'shield',
          title: 'Cold storage first',
          text: 'Ninety-six of every hundred coins stay offline, behind three keys in three places.',
        },
        {
          icon: 'chart',
          title: 'Charts that keep up',
          text: 'Depth, funding and liquidations on one screen, on the desk and on the phone.',
        },
      ]),
      'alt',
    ) +
    blocks.section(
      'Last 24 hours',
      '',
      blocks.figures([
        ['$1.4bn', 'traded'],
        ['180', 'assets'],
        ['0.02%', 'maker fee'],
        ['$40m', 'insurance fund'],
      ]),
    ) +
    blocks.band(
      'Start with $25',
      'Verify once, deposit by card or wire in US dollars, and place your first order today.',
      ['Open account', '/signup'],
    ),
});

const fees = page(kestrelxHouse, {
  title: 'Fees | KestrelX',
  body: blocks.section(
    'What trading costs',
    'Your tier follows your thirty-day volume. Tiers are reviewed at midnight UTC.',
    blocks.table(
      ['30-day volume', 'Maker', 'Taker', 'Withdrawal (BTC)'],
      [
        ['below $50,000', '0.10%', '0.16%', '0.0003'],
        ['$50,000 and more', '0.08%', '0.14%', '0.0003'],
        ['$1,000,000 and more', '0.04%', '0.09%', '0.0002'],
        ['$25,000,000 and more', '0.02%', '0.05%', 'free'],
      ],
    ),
  ),
});

const markets = page(kestrelxHouse, {
  title: 'Markets | KestrelX',
  body: blocks.section(
    'Markets',
    'Prices in US dollars, delayed by fifteen minutes on this page.',
    blocks.table(
      ['Asset', 'Price', '24 h', 'Volume'],
      [
        ['Bitcoin BTC', '$91,240.50', '+1.8%', '$612m'],
        ['Ether ETH', '$3,118.02', '+0.6%', '$288m'],
        ['Solana SOL', '$176.40', '−2.1%', '$121m'],
        ['Chainlink LINK', '$17.93', '+4.4%', '$38m'],
      ],
    ),
  ),
});

const restricted = page(kestrelxHouse, {
  title: 'Restricted countries | KestrelX',
  body: blocks.prose(
    `<h1>Restricted countries</h1><p>KestrelX does not offer its services in the places below. Visitors who connect from them are turned away, applications from their residents are refused, and our campaigns exclude them.</p>
<ul><li>all states of the European Economic Area</li><li>the United Kingdom</li><li>the United States and its territories</li><li>Canada (Ontario)</li><li>every place under United Nations sanctions</li></ul>
<p>Accounts that turn out to belong to residents of these places are closed and their balances returned.</p>`,
  ),
});

const signup = page(kestrelxHouse, {
  title: 'Open an account | KestrelX',
  body: `<section class="hero"><div class="wrap"><div><p class="eyebrow">Two minutes</p><h1>Open your account</h1><p class="lead">Residents of the European Economic Area, the United Kingdom and the United States cannot open an account.</p></div>
<form class="panel" method="post" action="/signup"><label>Email<input name="email" type="email" autocomplete="off"></label>
<label>Country of residence<select name="country"><option value="">Please choose</option>${['Argentina', 'Brazil', 'Indonesia', 'Kenya', 'Mexico', 'Nigeria', 'Philippines', 'Seychelles', 'South Africa', 'Türkiye', 'United Arab Emirates', 'Vietnam'].map((name) => `<option>${name}</option>`).join('')}</select></label>
<label>Phone<input name="phone" placeholder="+248"></label><button class="button">Create account</button></form></div></section>`,
});

/** The pages of KestrelX by path, as visitors outside the Union see them. */
export const kestrelxPages: Record<string, string> = {
  '/': home,
  '/fees': fees,
  '/markets': markets,
  '/restricted': restricted,
  '/signup': signup,
  '/promotions': page(kestrelxHouse, {
    title: 'Rewards | KestrelX',
    body: blocks.section(
      'Rewards',
      'Campaigns run in the countries named in their rules, and nowhere else.',
      blocks.cards([
        {
          icon: 'gift',
          title: '$100 trading credit',
          text: 'For the first $1,000 traded within thirty days of opening the account.',
          link: ['Rules', '/terms'],
        },
        {
          icon: 'people',
          title: 'Maker of the month',
          text: 'The twenty most patient makers share $20,000 in fee rebates.',
        },
      ]),
    ),
  }),
  '/affiliates': page(kestrelxHouse, {
    title: 'Affiliates | KestrelX',
    body: blocks.section(
      'Earn with KestrelX',
      'Affiliates receive 30% of the fees of the clients they bring. Traffic from restricted countries is not paid and ends the agreement.',
      blocks.steps([
        ['Apply', 'Tell us where your readers live and how you reach them.'],
        ['Share', 'Use the links and banners in your desk.'],
        ['Get paid', 'Every Monday, in USDT.'],
      ]),
    ),
  }),
  '/about': page(kestrelxHouse, {
    title: 'About | KestrelX',
    body: blocks.prose(
      '<h1>About us</h1><p>KestrelX was started in 2019 by three exchange engineers on Mahé. Sixty people work here today, most of them on the matching engine.</p>',
    ),
  }),
  '/terms': page(kestrelxHouse, {
    title: 'Terms of use | KestrelX',
    body: blocks.prose(
      '<h1>Terms of use</h1><p>These terms are an agreement between you and KestrelX Markets Ltd, a company registered in Seychelles.</p><h2>2. Who may use KestrelX</h2><p>You must be of age and must not live in a restricted country. We check the place of your connection and your documents.</p>',
    ),
  }),
  '/support': page(kestrelxHouse, {
    title: 'Help centre | KestrelX',
    body: blocks.prose(
      '<h1>Help centre</h1><p>Write to help@kestrelx.example or call +248 4 610 000, Monday to Friday, 9:00 to 17:00 Seychelles time.</p>',
    ),
  }),
};
