import type { AssessedFinding } from '../../../shared/assessment/assessment.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { block, emptyParts } from '../../../shared/observation/sample.ts';
import type { ReportInput } from '../../../shared/report/report-input.ts';

const site = 'https://kestrelx.example';
const hash = (seed: number) =>
  Array.from({ length: 64 }, (_, at) => ((seed * 7 + at * at * 5) % 16).toString(16)).join('');

const places = {
  de: ['DE', 'union', 'de-DE', 'Europe/Berlin', 'Berlin', 52.52, 13.4],
  fr: ['FR', 'union', 'fr-FR', 'Europe/Paris', 'Paris', 48.86, 2.35],
  pl: ['PL', 'union', 'pl-PL', 'Europe/Warsaw', 'Warsaw', 52.23, 21.01],
  tr: ['TR', 'outside', 'tr-TR', 'Europe/Istanbul', 'Istanbul', 41.01, 28.98],
} as const;
type PersonaId = keyof typeof places;

/** The words that each page shows, and to whom. */
const shown: Record<string, { text: string; to: PersonaId[] }[]> = {
  '/': [
    { text: 'Kup Bitcoin w 60 sekund', to: ['pl'] },
    { text: 'Kaufen Sie Bitcoin in 60 Sekunden', to: ['de'] },
    { text: 'Wpłać złotówki przez BLIK, bez prowizji', to: ['pl'] },
    { text: 'Main partner of SV Falkenau 1908', to: ['de', 'fr', 'pl', 'tr'] },
    { text: 'Trade 340 coins with up to 100x leverage', to: ['de', 'fr', 'pl', 'tr'] },
  ],
  '/promotions/welcome': [
    { text: 'Bis zu 150 € Willkommensbonus für Neukunden in Deutschland', to: ['de'] },
    { text: 'Main partner of SV Falkenau 1908', to: ['de', 'fr', 'pl', 'tr'] },
  ],
  '/register': [
    {
      text: 'I confirm that I access this service at my own exclusive initiative.',
      to: ['de', 'fr', 'pl'],
    },
    { text: 'Country of residence: Germany, Spain, France, Poland, Türkiye …', to: ['de', 'fr'] },
  ],
};

function observation(path: string, persona: PersonaId, seed: number): Observation {
  const [country, situatedIn, language, timeZone, name, latitude, longitude] = places[persona];
  const blocks = (shown[path] ?? []).filter(({ to }) => to.includes(persona));
  const minute = String(10 + seed).padStart(2, '0');
  return {
    version: 1,
    visit: {
      id: `${persona}-${path === '/' ? 'home' : path.slice(1).replaceAll('/', '-')}`,
      stop: site + path,
      role: 'own',
      persona: {
        id: persona,
        country,
        situatedIn,
        languages: [language, language.slice(0, 2)],
        timeZone,
        place: { name, latitude, longitude },
      },
      exit: { country, kind: 'proxy', verified: persona !== 'fr' },
      instrument: 'crawler',
      tool: 'unsolicited 0.1.0',
      startedAt: `2026-11-20T09:${minute}:04.000Z`,
      finishedAt: `2026-11-20T09:${minute}:13.000Z`,
    },
    arrival: { requested: site + path, final: site + path, status: 200, outcome: 'arrived' },
    parts: { ...emptyParts(), text: { blocks: blocks.map(({ text }) => block(text)) } },
    problems: {},
    captures: [
      { file: 'screenshot-viewport.png', kind: 'screenshot-viewport' as const, bytes: 412_331 },
      { file: 'screenshot-full.png', kind: 'screenshot-full' as const, bytes: 1_802_377 },
      { file: 'page.html', kind: 'html' as const, bytes: 96_410 },
    ].map((file, at) => ({
      ...file,
      sha256: hash(seed * 3 + at),
      takenAt: `2026-11-20T09:${minute}:11.000Z`,
    })),
  };
}

const signals = {
  'union-language': {
    title: 'Offered in a language spoken mostly in the Union',
    means: 'own-website',
    limb: 'in-the-union',
    points: 'towards',
    strength: 'strong',
    why: 'An offer in a language that is nearly all spoken in the Union is addressed to the persons who read it there.',
    basis: [
      'MiCA Art. 61(1)',
      'ESMA guidelines on reverse solicitation, guideline 1, paragraph 12',
    ],
  },
  'crypto-service-offer': {
    title: 'Offers a crypto-asset service',
    means: 'own-website',
    limb: 'promotion',
    points: 'towards',
    strength: 'strong',
    why: 'The page invites the reader to use a service that Article 3(1)(16) lists.',
    basis: ['MiCA Art. 59(1)', 'MiCA Art. 61(1)'],
  },
  'local-payment-methods': {
    title: 'Takes a payment method of one member state',
    means: 'own-website',
    limb: 'in-the-union',
    points: 'towards',
    strength: 'indication',
    why: 'Such a method serves persons with an account in that state and hardly anyone else.',
    basis: ['MiCA Art. 61(1)'],
  },
  'country-options': {
    title: 'Lets member states be chosen at sign-up',
    means: 'own-website',
    limb: 'in-the-union',
    points: 'towards',
    strength: 'context',
    why: 'A form that offers a member state expects persons situated there.',
    basis: ['MiCA Art. 61(1)'],
  },
  'union-sponsorship': {
    title: 'Sponsors a club or an event in the Union',
    means: 'sponsorship',
    limb: 'promotion',
    points: 'towards',
    strength: 'strong',
    why: 'A sponsorship promotes the firm to the public of the club or event.',
    basis: ['ESMA guidelines on reverse solicitation, guideline 1 (means of solicitation)'],
  },
  'own-initiative-box': {
    title: 'Asks to confirm an own initiative',
    means: 'wording',
    limb: 'in-the-union',
    points: 'neither',
    strength: 'context',
    why: 'Words cannot make an initiative of the client out of a solicitation.',
    basis: ['MiCA Art. 61(1), third subparagraph'],
  },
} as const;

type Spot = Partial<Pick<AssessedFinding, 'memberStates' | 'box' | 'where' | 'strength'>>;

/** One finding on every visit in the Union that was shown the words. */
function found(signal: keyof typeof signals, quote: string, spot: Spot = {}): AssessedFinding[] {
  return Object.entries(shown).flatMap(([path, lines]) =>
    lines
      .filter(({ text }) => text === quote)
      .flatMap(({ to }) => to.filter((persona) => persona !== 'tr'))
      .map((persona) => ({
        ...signals[signal],
        basis: [...signals[signal].basis],
        signal,
        quote,
        memberStates: [],
        where: 'body > main > section:nth-of-type(2) > p',
        url: site + path,
        visit: `${persona}-${path === '/' ? 'home' : path.slice(1).replaceAll('/', '-')}`,
        ...spot,
      })),
  );
}

const box = { x: 120, y: 180, width: 420, height: 60 };

/** A case as a supervisor might get it: four personas, three pages, one refusal, one page skipped. */
export function sampleReport(): ReportInput {
  const visits = Object.keys(shown).flatMap((path, row) =>
    (['de', 'fr', 'pl', 'tr'] as const).map((persona, at) =>
      observation(path, persona, row * 4 + at),
    ),
  );
  const refused = observation('/futures', 'fr', 13);
  refused.arrival = {
    ...refused.arrival,
    status: 451,
    outcome: 'turned-away',
    because: 'the page says that the service is not available in the visitor’s country',
  };
  refused.captures = refused.captures.slice(0, 1);
  return {
    case: {
      version: 1,
      tool: 'unsolicited 0.1.0',
      firm: { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example', 'kestrelx.pl'] },
      stops: [{ url: `${site}/`, role: 'own' }],
      personas: ['de', 'fr', 'pl', 'tr'],
      exits: ['DE', 'FR', 'PL', 'TR'],
      options: { pages: 12, ignoreRobots: false, allowNetwork: [] },
      createdAt: '2026-11-20T09:08:40.000Z',
      remarks: [
        'The exit in FR could not be verified: what was seen as FR may have been seen elsewhere.',
      ],
    },
    assessment: {
      version: 1,
      tool: 'unsolicited 0.1.0',
      input: 'cases/kestrelx',
      url: `${site}/`,
      perimeter: 'third-country',
      perimeterBecause:
        'The firm is established in SC, outside the Union. Its group was not looked up in the register.',
      verdict: 'strong',
      verdictBecause:
        'A crypto-asset service is promoted, and the promotion is aimed at persons in the Union.',
      score: 78,
      memberStates: {
        PL: { verdict: 'strong', score: 81, signals: ['union-language', 'local-payment-methods'] },
        DE: { verdict: 'strong', score: 74, signals: ['union-language', 'union-sponsorship'] },
        AT: { verdict: 'some', score: 41, signals: ['union-language'] },
        FR: { verdict: 'some', score: 22, signals: ['country-options'] },
        ES: { verdict: 'inconclusive', score: 8, signals: ['country-options'] },
      },
      limbs: { promotion: 'strong', 'in-the-union': 'strong' },
      findings: [
        ...found('union-language', 'Kup Bitcoin w 60 sekund', {
          memberStates: ['PL'],
          box,
          where: 'body > main > h1',
        }),
        ...found('union-language', 'Kaufen Sie Bitcoin in 60 Sekunden', {
          memberStates: ['AT', 'DE'],
          box,
          where: 'body > main > h1',
        }),
        ...found('union-language', 'Bis zu 150 € Willkommensbonus für Neukunden in Deutschland', {
          memberStates: ['DE'],
        }),
        ...found('crypto-service-offer', 'Trade 340 coins with up to 100x leverage', {
          box: { x: 120, y: 420, width: 600, height: 40 },
        }),
        ...found('local-payment-methods', 'Wpłać złotówki przez BLIK, bez prowizji', {
          memberStates: ['PL'],
          box,
        }),
        ...found(
          'country-options',
          'Country of residence: Germany, Spain, France, Poland, Türkiye …',
          { memberStates: ['DE', 'ES', 'FR', 'PL'], where: 'form > select[name="country"]' },
        ),
        ...found('union-sponsorship', 'Main partner of SV Falkenau 1908', {
          memberStates: ['DE'],
          box: { x: 120, y: 900, width: 360, height: 90 },
        }),
        ...found(
          'own-initiative-box',
          'I confirm that I access this service at my own exclusive initiative.',
          { where: 'form > label:nth-of-type(3)' },
        ),
      ],
      notAssessed: [
        {
          signal: 'country-options',
          because: 'forms: the frame of another origin could not be read',
          visit: 'pl-register',
        },
        { signal: 'union-language', because: 'turned away: HTTP 451', visit: 'fr-futures' },
        { signal: 'referral-link', because: 'turned away: HTTP 451', visit: 'fr-futures' },
      ],
    },
    observations: [...visits, refused],
    previews: {},
    decisions: [],
    skipped: [
      {
        id: 's1',
        url: `${site}/account/wallet`,
        role: 'own',
        persona: 'de',
        outcome: 'skipped',
        because: 'robots.txt asks for it not to be visited',
      },
      {
        id: 's2',
        url: `${site}/account/orders`,
        role: 'own',
        persona: 'de',
        outcome: 'skipped',
        because: 'robots.txt asks for it not to be visited',
      },
      {
        id: 's3',
        url: `${site}/blog/2019/07`,
        role: 'own',
        persona: 'pl',
        outcome: 'skipped',
        because: 'the limit of 12 pages a site was reached',
      },
    ],
    writtenAt: '2026-11-20T09:31:00.000Z',
  };
}
