import { forbiddenVisit, type Golden, pageOf, persona } from './golden.ts';

const frame = (lang: string, title: string, body: string, head = '') =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

const site = 'https://harrier.example/';
const firm = { home: 'SC', domains: ['harrier.example'] };

const plainExchange = frame(
  'en',
  'Harrier | Trade crypto',
  `<main><h1>Buy and sell Bitcoin around the clock</h1>
   <p>Trade more than three hundred coins on an exchange that never sleeps.</p>
   <a href="/register">Create account</a></main>`,
);

const sponsor = frame(
  'en',
  'Harrier | Partnership',
  `<main><h1>Official partner of the Bundesliga</h1>
   <p>We are proud to be the official crypto partner of the Bundesliga for three seasons.</p>
   <h2>Buy and sell Bitcoin with us</h2><a href="/register">Create account</a></main>`,
);

const entityFront = frame(
  'en',
  'Harrier | Terms',
  `<main><h1>Buy and sell Bitcoin on our crypto exchange</h1>
   <p>Harrier Ltd is a company of the Seychelles.</p>
   <p>Services for European clients are provided by UAB Harrier Services, Vilnius.</p>
   <a href="/register">Create account</a></main>`,
);

const newsItem = frame(
  'de',
  'Börse Harrier erhöht die Gebühren',
  `<main><article><h1>Börse Harrier erhöht die Gebühren</h1>
   <p>Die Kryptobörse Harrier verlangt künftig mehr Geld von ihren Kunden. Wer dort Bitcoin kaufen oder verkaufen will, zahlt ab dem Sommer 0,2 Prozent je Auftrag, teilte das Unternehmen am Montag mit.</p>
   <p>Analysten hatten den Schritt erwartet, denn die Umsätze der Börse waren im vergangenen Jahr deutlich gesunken. Näheres steht auf der <a href="https://harrier.example/">Seite der Börse</a>.</p></article></main>`,
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harrier"}</script>',
);

const bulgarian = frame(
  'bg',
  'Harrier | Крипто борса',
  `<main><h1>Купете и продайте биткойн по всяко време</h1>
   <p>Търгувайте с повече от триста криптовалути на борса, която никога не спи. Внесете средства и започнете веднага, без скрити такси.</p>
   <a href="/register">Създайте акаунт</a></main>`,
);

const notHere = frame(
  'en',
  'Not in your country',
  '<main><h1>Not in your country</h1><p>Harrier is not available in Germany and France.</p></main>',
);

const windDown = frame(
  'fr',
  'Harrier | Fermeture des comptes',
  `<main><h1>Fermeture des comptes de nos clients en France</h1>
   <p>Nous cessons nos activités en France. Les clients existants peuvent retirer leurs avoirs jusqu'au 31 décembre ; passé cette date, les comptes seront fermés et aucune nouvelle opération ne sera acceptée.</p>
   <p>Pour toute question sur la restitution de vos avoirs, écrivez à notre service d'assistance.</p></main>`,
);

const norwegian = frame(
  'nb',
  'Harrier | Kjøp Bitcoin med Vipps',
  `<main><h1>Bitcoin på mobilen før bussen kommer</h1>
   <p>Betal med Vipps, se prisen i norske kroner og ta ut pengene til banken din når du vil. Fra 100 NOK.</p>
   <a href="/konto">Opprett konto</a></main>`,
);

const tongues = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
  ' ',
);
const statesTagged = [
  ...(['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'FI', 'GR', 'HR', 'HU', 'IE'] as const),
  ...(['IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'RO', 'SE', 'SI', 'SK'] as const),
];
const alternates = frame(
  'en',
  'Harrier | Trade crypto',
  `<main><h1>Buy and sell Bitcoin around the clock</h1><a href="/register">Create account</a></main>`,
  tongues.map((tag) => `<link rel="alternate" hreflang="${tag}" href="${site}${tag}">`).join(''),
);

const seenFrom = (country: string, situatedIn: 'union' | 'eea') => ({
  id: `${country.toLowerCase()}-1`,
  persona: persona(country, situatedIn),
});

/** T9-T18. Whether somebody is authorised is the register's to say: T10, T11 and T13 in part only. */
export const furtherScenarios: readonly Golden[] = [
  {
    name: 'T9 a sponsor of a German league',
    firm,
    observations: [pageOf(`${site}partnership`, sponsor)],
    verdict: 'strong',
    states: ['DE'],
    counts: { 'crypto-service-offer': 'strong', 'union-sponsorship': 'strong' },
    perimeter: 'third-country',
    speaker: 'firm',
  },
  {
    name: 'T10, T11 without the register: a firm of the Union is outside, never called authorised',
    firm: { home: 'MT', domains: ['harrier.example'] },
    observations: [pageOf(site, plainExchange)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
    perimeter: 'outside',
  },
  {
    name: 'T12 in part: an entity of the Union in front of one outside',
    firm,
    observations: [pageOf(`${site}terms`, entityFront)],
    verdict: 'strong',
    states: ['LT'],
    counts: {
      'crypto-service-offer': 'strong',
      'country-landing-page': 'indication',
      'union-entity-front': 'strong',
    },
    speaker: 'firm',
  },
  {
    name: 'T13 without the register: the name under another ending is taken for the group, with the doubt said',
    firm,
    observations: [pageOf('https://harrier.test/', plainExchange)],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
    speaker: 'group',
  },
  {
    name: 'T14 news that names the exchange',
    firm: {},
    observations: [pageOf('https://zeitung.example/kurse', newsItem)],
    verdict: 'none',
    states: [],
    counts: { 'union-language': 'strong' },
    perimeter: 'outside',
    speaker: 'media',
  },
  {
    name: 'T15 a block that works in two states and not in others',
    firm,
    observations: [
      forbiddenVisit(site, notHere, seenFrom('DE', 'union')),
      forbiddenVisit(site, notHere, seenFrom('FR', 'union')),
      pageOf(site, plainExchange, seenFrom('IS', 'eea')),
      pageOf(`${site}bg`, bulgarian, seenFrom('BG', 'union')),
    ],
    verdict: 'strong',
    states: ['BG'],
    counts: {
      'crypto-service-offer': 'strong',
      'union-language': 'strong',
      'country-landing-page': 'indication',
    },
    away: ['geo-block'],
  },
  {
    name: 'T15b the same where nothing is aimed at the other states: the refusals are answers',
    firm,
    observations: [
      forbiddenVisit(site, notHere, seenFrom('DE', 'union')),
      pageOf(site, plainExchange, seenFrom('IS', 'eea')),
    ],
    verdict: 'none',
    states: [],
    counts: { 'crypto-service-offer': 'strong' },
    away: ['geo-block'],
  },
  {
    name: 'T16 a notice of winding down to clients in France',
    firm,
    observations: [pageOf(`${site}fr/fermeture`, windDown)],
    verdict: 'none',
    states: [],
    counts: { 'union-language': 'indication' },
    speaker: 'firm',
  },
  {
    name: 'T17 a page for Norway, of the EEA, with its name for the service in the title only',
    firm: { home: 'AE', domains: ['harrier.example'] },
    observations: [pageOf(`${site}no/`, norwegian)],
    verdict: 'strong',
    states: ['NO'],
    counts: {
      'crypto-service-offer': 'strong',
      'union-language': 'strong',
      'local-payment-methods': 'strong',
      'country-landing-page': 'indication',
      'national-currency': 'indication',
    },
    perimeter: 'third-country',
  },
  {
    name: 'T18 tags for the languages of the Union on a page that is in English alone',
    firm,
    observations: [pageOf(`${site}en`, alternates)],
    verdict: 'some',
    // Spanish, French and Portuguese are spoken elsewhere: their tags name no state.
    states: statesTagged,
    counts: { 'crypto-service-offer': 'strong', 'member-state-alternates': 'indication' },
  },
];
