import { type Golden, pageOf, persona, refusedVisit } from './golden.ts';

const frame = (lang: string, title: string, body: string, head = '') =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

const englishExchange = frame(
  'en',
  'Harrier | Trade crypto',
  `<header><a href="/login">Log in</a> <a href="/register">Sign up</a></header>
   <main><h1>Buy and sell Bitcoin around the clock</h1>
   <p>Trade more than three hundred coins on an exchange that never sleeps. Deposit from $20 and withdraw whenever you like.</p>
   <p>Spot trading fees start at 0.1 %.</p><a href="/register">Create account</a></main>
   <footer><p>Harrier is not available to residents of the European Union.</p></footer>`,
);

const polishExchange = frame(
  'pl',
  'Harrier | Giełda kryptowalut',
  `<main><h1>Kupuj i sprzedawaj Bitcoin przez całą dobę</h1>
   <p>Handluj ponad trzystu kryptowalutami na giełdzie, która nigdy nie śpi. Wpłać od 50 PLN przez BLIK i zacznij od razu.</p>
   <a href="/register">Załóż konto</a>
   <form action="/register"><input type="email" name="email"><input type="password" name="password">
   <label><input type="checkbox" name="own" required>Oświadczam, że korzystam z serwisu z własnej inicjatywy.</label></form></main>
   <footer><a href="tel:+48225551234">Infolinia +48 22 555 12 34</a></footer>`,
);

const stakingProtocol = frame(
  'en',
  'nest.fi | Liquid staking',
  `<main><h1>Stake ETH and keep your keys</h1>
   <p>A protocol on Ethereum that nobody has to trust: you hold your keys, the contract pays the yield.</p>
   <a href="https://app.nestlend.fi/">Launch app</a></main>`,
);

const brazilianExchange = frame(
  'pt-BR',
  'Gavião | Compre Bitcoin',
  `<main><h1>Compre e venda Bitcoin em minutos</h1>
   <p>Faça seu cadastro no aplicativo, deposite a partir de R$ 20 por Pix e comece a negociar criptomoedas hoje mesmo.</p>
   <p>Fale com a gente: +55 11 3071 0000</p><a href="/cadastro">Criar conta</a></main>`,
);

const swissBroker = frame(
  'de-CH',
  'Falke | Bitcoin kaufen',
  `<main><h1>Bitcoin kaufen und verkaufen</h1>
   <p>Eröffnen Sie in wenigen Minuten ein Konto und handeln Sie Kryptowährungen ab CHF 50, betreut aus Zürich.</p>
   <p>Rufen Sie uns an: +41 44 668 18 00</p><a href="/registrieren">Konto eröffnen</a></main>`,
);

const lesson = `<main><article><h1>Che cos'è un exchange di Bitcoin?</h1>
  <p>Un exchange è un luogo in cui le persone possono comprare e vendere Bitcoin. Chi compra indica quanto è disposto a pagare, chi vende quanto chiede.</p>
  <p>Prima di scegliere conviene capire come si forma il prezzo e chi custodisce le monete acquistate.</p>`;
const articleHead = '<meta property="og:type" content="article">';

const italianAcademy = frame('it', 'Accademia', `${lesson}</article></main>`, articleHead);
const italianAcademyWithButton = frame(
  'it',
  'Accademia',
  `${lesson}<a href="/registrati">Inizia ora</a></article></main>`,
  articleHead,
);

const dutchChannel = frame(
  'nl',
  'Munten met Maarten',
  `<main><h1>Mijn favoriete beurs van dit jaar</h1>
   <p>In deze video laat ik zien hoe ik mijn munten bewaar en waarom ik al maanden bij dezelfde beurs handel. Veel kijkplezier!</p>
   <a href="https://harrier.example/register?ref=MAARTEN10">Hier is mijn link</a></main>`,
);

const site = 'https://harrier.example/';
const control = { persona: persona('TR', 'outside'), id: 'tr-1' };

/** T1-T8: what the law makes of each is in the project's notes on Article 61. */
export const scenarios: readonly Golden[] = [
  {
    name: 'T1 an English exchange that refuses the Union',
    firm: { home: 'SC', domains: ['harrier.example'] },
    observations: [
      refusedVisit(site, { persona: persona('DE', 'union'), id: 'de-1' }),
      refusedVisit(site, { persona: persona('FR', 'union'), id: 'fr-1' }),
      pageOf(site, englishExchange, control),
    ],
    verdict: 'none',
    states: [],
    counts: {},
  },
  {
    name: 'T1b the same page where the Union is not refused: the notice alone neither helps nor harms',
    firm: { home: 'SC', domains: ['harrier.example'] },
    observations: [pageOf(site, englishExchange)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
    shown: ['restricted-countries'],
  },
  {
    name: 'T2 the same exchange in Polish, with BLIK, zloty, a hotline and a tick box',
    firm: { home: 'SC', domains: ['harrier.example'] },
    observations: [pageOf(`${site}pl/`, polishExchange)],
    verdict: 'strong',
    states: ['PL'],
    counts: {
      'crypto-service-offer': 'strong',
      'union-language': 'strong',
      'country-landing-page': 'indication',
      'local-payment-methods': 'strong',
      'union-contact-details': 'strong',
      'national-currency': 'indication',
    },
    shown: ['own-initiative-box'],
  },
  {
    name: 'T3 a protocol whose domain only sounds Finnish',
    firm: {},
    observations: [pageOf('https://nestlend.fi/', stakingProtocol)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
  },
  {
    name: 'T4 Portuguese of Brazil',
    firm: { home: 'BR' },
    observations: [pageOf('https://gaviao.example/', brazilianExchange)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
  },
  {
    name: 'T5 German of Switzerland',
    firm: { home: 'CH' },
    observations: [pageOf('https://falke.ch/', swissBroker)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
  },
  {
    name: 'T6 a lesson in Italian that leads nowhere',
    firm: { home: 'AE' },
    observations: [pageOf('https://accademia.example/exchange', italianAcademy)],
    verdict: 'none',
    states: [],
    counts: { 'union-language': 'strong' },
  },
  {
    name: 'T7 the same lesson with a button to the sign-up',
    firm: { home: 'AE' },
    observations: [pageOf('https://accademia.example/exchange', italianAcademyWithButton)],
    verdict: 'strong',
    states: ['IT'],
    counts: {
      'crypto-service-offer': 'strong',
      'educational-promotion': 'strong',
      'union-language': 'strong',
    },
  },
  {
    name: "T8 a Dutch channel with the firm's referral code, undisclosed",
    firm: { home: 'SC', domains: ['harrier.example'] },
    observations: [
      pageOf('https://munten.example/beurs', dutchChannel, { role: 'on-behalf', id: 'nl-1' }),
    ],
    verdict: 'strong',
    states: ['BE', 'NL'],
    counts: { 'referral-link': 'strong', 'union-language': 'strong' },
  },
];
