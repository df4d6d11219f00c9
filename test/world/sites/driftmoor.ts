import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';

const house: House = {
  lang: 'en',
  theme: {
    accent: '#7df0c8',
    onAccent: '#04211c',
    ground: '#06110f',
    surface: '#0a1a17',
    ink: '#e7fff7',
    soft: '#8fb5aa',
    line: '#17332c',
    hero: 'radial-gradient(900px 480px at 50% -10%,#14604c 0%,#06110f 75%)',
    onHero: '#e7fff7',
    display: "'Liberation Mono','SF Mono',ui-monospace,monospace",
    radius: 999,
    centred: true,
    extra: '.card,table,details{border-radius:20px}.hero h1{max-width:16em;font-weight:600}',
  },
  brand: `${artwork.coin('moon', '#7df0c8', '#06110f')}driftmoor`,
  nav: [
    ['Driftmoor', '/'],
    ['Docs', '/docs'],
    ['Audits', '/audits'],
    ['Governance', '/governance'],
  ],
  action: ['Read the docs', '/docs'],
  footer: {
    about:
      '<b>driftmoor</b>Open-source contracts for pooling validator keys. No company holds your coins.',
    columns: [
      {
        title: 'Protocol',
        links: [
          ['Docs', '/docs'],
          ['Audits', '/audits'],
        ],
      },
      { title: 'Community', links: [['Governance', '/governance']] },
    ],
    legal:
      'The contracts are immutable and released under the MIT licence. This page is a reader for them and stores nothing.',
  },
};

const pages: Record<string, string> = {
  '/': page(house, {
    title: 'driftmoor | Self-custodial validator pools',
    description: 'A non-custodial protocol: your keys never leave your wallet.',
    body:
      blocks.hero({
        eyebrow: 'Non-custodial protocol',
        title: 'Your keys stay where they are.',
        lead: 'driftmoor lets holders join a validator pool from their own wallet. There is no account, no deposit and nobody to ask.',
        actions: [
          ['Read the docs', '/docs'],
          ['See the audits', '/audits'],
        ],
      }) +
      blocks.section(
        'How it works',
        'Every step is a transaction that you sign yourself.',
        blocks.steps([
          ['Connect your wallet', 'The page reads your address and nothing else.'],
          ['Join a pool', 'A contract locks your share and mints a receipt that only you hold.'],
          ['Leave when you like', 'Burn the receipt; the contract pays out after the exit queue.'],
        ]),
        'alt',
      ) +
      blocks.section(
        'In numbers',
        '',
        blocks.figures([
          ['412k', 'coins in pools'],
          ['6', 'independent audits'],
          ['0', 'accounts'],
          ['100%', 'open source'],
        ]),
      ),
  }),
  '/docs': page(house, {
    title: 'Docs | driftmoor',
    body: blocks.prose(
      '<h1>Docs</h1><p>The protocol consists of a registry, a pool factory and an exit queue. All three are verified on the block explorer.</p><h2>Running it yourself</h2><p>Clone the repository, build the interface and serve it from your own machine. The contracts do not know the difference.</p>',
    ),
  }),
  '/audits': page(house, {
    title: 'Audits | driftmoor',
    body: blocks.section(
      'Audits',
      '',
      blocks.table(
        ['Date', 'Scope', 'High', 'Low'],
        [
          ['2024-03', 'Registry', '0', '3'],
          ['2024-11', 'Pool factory', '1, fixed', '2'],
          ['2025-09', 'Exit queue', '0', '1'],
        ],
      ),
    ),
  }),
  '/governance': page(house, {
    title: 'Governance | driftmoor',
    body: blocks.prose(
      '<h1>Governance</h1><p>Parameters change by vote of receipt holders. The forum is open to read without an account.</p>',
    ),
  }),
};

/** T3: a self-custody protocol in English whose domain ends in a word hack, not in Finland. */
export const driftmoor: Site = {
  hosts: ['driftmoor.fi'],
  firms: [
    {
      name: 'Driftmoor',
      scenario: 'T3',
      domains: ['driftmoor.fi'],
      stops: [{ host: 'driftmoor.fi', path: '/' }],
      expected: {
        verdicts: ['none', 'inconclusive'],
        perimeter: 'unclear',
        signals: [],
        not: [
          'union-language',
          'national-currency',
          'local-payment-methods',
          'union-contact-details',
        ],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    const body = pages[path];
    return body ? { body } : undefined;
  },
};
