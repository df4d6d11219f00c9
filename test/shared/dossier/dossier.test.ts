import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affiliateDossier } from '../../../shared/dossier/affiliate-dossier.ts';
import { identifiersOf } from '../../../shared/dossier/identifiers-of.ts';
import { joinedSites } from '../../../shared/dossier/joined-sites.ts';
import { tagsSeen } from '../../../shared/dossier/tags-seen.ts';
import { twinPages } from '../../../shared/dossier/twin-pages.ts';
import { tagOf } from '../../../shared/facts/tag-of.ts';
import type { Hop } from '../../../shared/observation/hop.ts';
import type { Parts } from '../../../shared/observation/parts.ts';
import { block, link, observationOf } from '../../../shared/observation/sample.ts';
import { affiliateGraph, box } from '../../../shared/report/affiliate-graph-layout.ts';

const firm = { name: 'KestrelX', domains: ['kestrelx.example'] };
const requests = (...urls: [url: string, at?: string][]): Parts['requests'] => ({
  requests: urls.map(([url, at]) => ({ url, kind: 'script', ...(at ? { at } : {}) })),
});
const hop = (url: string, by: Hop['by'] = 'http'): Hop => ({
  url,
  by,
  status: 302,
  at: '2026-01-01T00:00:00.000Z',
  cookies: [],
});
const meta = 'https://www.facebook.com/tr/?id=774411229900551&ev=PageView';

describe('tags', () => {
  it.each([
    ['https://connect.facebook.net/signals/config/774411229900551?v=2', 'Meta', '774411229900551'],
    [meta, 'Meta', '774411229900551'],
    [
      'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/?random=1',
      'Google Ads',
      '123456789',
    ],
    ['https://www.google.de/pagead/1p-user-list/123456789/?x=1', 'Google Ads', '123456789'],
    ['https://td.doubleclick.net/td/rul/123456789?random=1', 'Google Ads', '123456789'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456789', 'Google Ads', '123456789'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-ABCD12', 'Google Tag Manager', 'GTM-ABCD12'],
    [
      'https://123.fls.doubleclick.net/activityi;src=1234567;type=a',
      'Google Floodlight',
      '1234567',
    ],
    [
      'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=ABCDEFGHIJKLMNOPQRST',
      'TikTok',
      'ABCDEFGHIJKLMNOPQRST',
    ],
    ['https://t.co/i/adsct?txn_id=o1abc&p_id=Twitter', 'X', 'o1abc'],
    ['https://px.ads.linkedin.com/collect/?pid=12345&fmt=js', 'LinkedIn', '12345'],
    ['https://alb.reddit.com/rp.gif?event=PageVisit&id=t2_abc12', 'Reddit', 't2_abc12'],
    ['https://bat.bing.com/action/0?ti=12345678&evt=pageLoad', 'Microsoft Advertising', '12345678'],
    ['https://cdn.taboola.com/libtrc/unip/1234567/tfa.js', 'Taboola', '1234567'],
    ['https://sslwidget.criteo.com/event?a=73896&v=5', 'Criteo', '73896'],
    ['https://mc.yandex.ru/watch/1234567', 'Yandex Metrica', '1234567'],
    ['https://utt.impactcdn.com/A1234567-abcd.js', 'Impact', 'A1234567-abcd'],
  ])('%s', (url, platform, account) => {
    expect(tagOf(url)).toMatchObject({ platform, account });
  });

  it.each([
    'https://www.facebook.com/sharer/sharer.php?u=https://x.example/&id=774411229900551',
    'https://connect.facebook.net/en_US/sdk.js',
    'https://www.google.com/recaptcha/api.js',
    'https://facebook.com.example/tr/?id=774411229900551',
    'data:text/plain,x',
    '',
  ])('%s is none', (url) => {
    expect(tagOf(url)).toBeUndefined();
  });

  it('are told apart before and after the banner was answered', () => {
    const seen = observationOf({
      requests: requests([meta, '2026-01-01T00:00:01.000Z'], [meta, '2026-01-01T00:00:09.000Z']),
    });
    const answeredAt = '2026-01-01T00:00:05.000Z';
    const rejected = tagsSeen({ ...seen, consent: { outcome: 'rejected', answeredAt } });
    expect(rejected.map(({ consent, answer }) => [consent, answer])).toEqual([
      ['before', undefined],
      ['after', 'rejected'],
    ]);
    expect(tagsSeen({ ...seen, consent: { outcome: 'none' } })).toMatchObject([
      { consent: 'no-banner' },
    ]);
    expect(tagsSeen(seen)).toMatchObject([{ consent: 'unknown', account: '774411229900551' }]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => {
        tagOf(url);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the dossier', () => {
  const promoter = observationOf(
    {
      text: {
        blocks: [
          block('Anzeige: Für Anmeldungen erhalten wir eine Provision.', {
            where: 'main > p:nth-of-type(1)',
          }),
          block('Zur Börse', { where: 'main > p:nth-of-type(2)' }),
        ],
      },
      links: {
        links: [
          link('https://kestrelx.example/de-DE/register?ref=LOTSE7', 'Zur Börse', {
            where: 'main > p:nth-of-type(2) > a',
          }),
          link('https://www.bybit.com/invite?ref=LOTSE7', 'Bybit', { where: 'aside > a' }),
          link('https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.okx.com%2Fjoin%2FLOTSE', 'OKX', {
            where: 'aside > a',
          }),
          link(
            'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Flotse.example%2F',
            'Teilen',
          ),
          link('https://github.com/kestrel?ref=readme', 'GitHub'),
        ],
      },
      requests: requests([meta]),
    },
    'https://lotse.example/vergleich',
  );
  const landing = observationOf(
    { requests: requests([meta], ['https://widget.intercom.io/widget/x']) },
    'https://kestrelx.example/de/start',
    {
      requested: 'https://lotse.example/go/kestrelx',
      found: { by: 'page', at: 'https://lotse.example/vergleich', as: 'Bonus' },
      hops: [
        hop('https://lotse.example/go/kestrelx', 'asked'),
        hop('https://net.example/aff_c?offer_id=1&aff_id=LOTSE7', 'http'),
        hop('https://kestrelx.example/de/start?aff_id=LOTSE7', 'meta'),
      ],
    },
  );
  const dossier = affiliateDossier([promoter, landing], firm);

  it('lists links that credit a promoter, with locale and disclosure, and no others', () => {
    expect(
      dossier.referrals.map((seen) => [seen.firm, seen.code, seen.locale, seen.disclosed?.where]),
    ).toEqual([
      ['KestrelX', 'LOTSE7', 'de-DE', 'beside'],
      ['Bybit', 'LOTSE7', undefined, 'page'],
      ['OKX', 'LOTSE', undefined, 'page'],
    ]);
  });

  it('says where no disclosure was seen', () => {
    const { parts, ...rest } = promoter;
    const silent = { ...rest, parts: { ...parts, text: { blocks: [block('Zur Börse')] } } };
    const [seen] = affiliateDossier([silent], firm).referrals;
    expect(seen?.disclosed).toBeUndefined();
  });

  it('knows a link that is marked for machines alone, as a referral and as its only disclosure', () => {
    const bybit = link('https://www.bybit.com/', 'Bybit', { rel: 'nofollow sponsored' });
    const marked = observationOf({ links: { links: [bybit] } }, 'https://lotse.example/liste');
    expect(affiliateDossier([marked], firm).referrals).toMatchObject([
      {
        firm: 'Bybit',
        by: 'rel',
        disclosed: { where: 'rel', quote: 'nofollow sponsored' },
      },
    ]);
    const coded = link('https://kestrelx.example/?ref=LOTSE7', 'Hier', { rel: 'sponsored' });
    const both = observationOf({ links: { links: [coded] } }, 'https://lotse.example/liste');
    expect(affiliateDossier([both], firm).referrals).toMatchObject([
      { code: 'LOTSE7', by: 'code', disclosed: { where: 'rel' } },
    ]);
    const own = link('https://kestrelx.example/', 'Hier', { rel: 'sponsored' });
    const firms = observationOf({ links: { links: [own] } }, 'https://lotse.example/liste');
    expect(affiliateDossier([firms], firm).referrals).toMatchObject([
      { firm: 'KestrelX', by: 'rel', disclosed: { where: 'rel' } },
    ]);
  });

  it('follows the way to the firm, and leaves redirects within its own site alone', () => {
    expect(dossier.journeys).toMatchObject([
      {
        found: { site: 'lotse.example' },
        landing: 'https://kestrelx.example/de/start',
        landingBy: 'meta',
        firm: 'KestrelX',
        click: { kind: 'affiliate' },
      },
    ]);
    const own = observationOf({}, 'https://kestrelx.example/de/', {
      hops: [hop('https://kestrelx.example/', 'asked'), hop('https://kestrelx.example/de/')],
    });
    expect(affiliateDossier([own], firm).journeys).toEqual([]);
  });

  it('joins sites by one account, and by one promoter', () => {
    expect(dossier.joined).toEqual([
      {
        kind: 'tag',
        of: ['Meta'],
        id: '774411229900551',
        sites: ['lotse.example', 'kestrelx.example'],
      },
    ]);
    expect(identifiersOf(promoter, firm.domains)).toContainEqual({
      kind: 'promoter',
      of: 'Bybit',
      id: 'LOTSE7',
      site: 'lotse.example',
    });
  });

  it('knows a promoter by a telling code over several firms, and by a plain one at one firm alone', () => {
    const of = (site: string, href: string) =>
      identifiersOf(observationOf({ links: { links: [link(href, 'Hin')] } }, `https://${site}/`));
    const told = (...seen: ReturnType<typeof of>[]) => joinedSites(seen.flat());
    expect(
      told(
        of('one.example', 'https://www.bybit.com/invite?ref=LOTSE7'),
        of('two.example', 'https://www.okx.com/join/LOTSE7'),
      ),
    ).toEqual([
      {
        kind: 'promoter',
        of: ['Bybit', 'OKX'],
        id: 'LOTSE7',
        sites: ['one.example', 'two.example'],
      },
    ]);
    for (const plain of ['1234567', 'bonus']) {
      const bybit = `https://www.bybit.com/invite?ref=${plain}`;
      const okx = of('two.example', `https://www.okx.com/join/${plain}`);
      expect(told(of('one.example', bybit), okx), plain).toEqual([]);
      expect(told(of('one.example', bybit), of('two.example', bybit)), plain).toHaveLength(1);
    }
  });

  it('knows the promoter by the way that a visit came, where its page hides the code', () => {
    expect(identifiersOf(landing, firm.domains)).toContainEqual({
      kind: 'promoter',
      of: 'kestrelx.example',
      id: 'LOTSE7',
      site: 'lotse.example',
    });
  });

  it('names the company behind other third parties', () => {
    expect(dossier.thirdParties).toMatchObject([
      { company: 'Intercom', sites: ['kestrelx.example'] },
    ]);
  });

  it('leaves out visits that do not count', () => {
    const exit = { kind: 'proxy' as const, verified: true, void: 'wrong country' };
    const gone = { ...promoter, visit: { ...promoter.visit, exit } };
    expect(affiliateDossier([gone], firm).referrals).toEqual([]);
  });

  it('lays out every way from left to right, and marks what was not followed', () => {
    const { nodes, edges, width, height } = affiliateGraph(dossier);
    expect(edges.every(({ from, to }) => from.x < to.x || from.y < to.y)).toBe(true);
    // No way runs behind a box to which it does not lead.
    for (const { from, to, via } of edges) {
      expect(via).toHaveLength(Math.max(0, to.column - from.column - 1));
      for (const room of via) {
        const beside = nodes.filter(({ column }) => column === room.column);
        expect(beside.every(({ y }) => Math.abs(y - room.y) >= box.height)).toBe(true);
      }
    }
    expect(nodes.every(({ x, y }) => x >= 0 && x < width && y > 0 && y < height)).toBe(true);
    const codes = nodes
      .filter(({ kind }) => kind === 'firm')
      .map(({ title, under }) => [title, under]);
    expect(codes).toEqual([
      ['KestrelX', 'code LOTSE7'],
      ['Bybit', 'code LOTSE7'],
      ['OKX', 'code LOTSE'],
    ]);
    expect(edges.filter(({ followed }) => !followed).map(({ to }) => to.title)).toEqual([
      'Bybit',
      'OKX',
    ]);
  });
});

describe('programme pages of a firm', () => {
  const impact = 'https://utt.impactcdn.com/A1234567-abcd.js';
  const titled = (title: string): Parts['document'] => ({
    lang: '',
    title,
    alternates: [],
    meta: [],
    structured: [],
  });
  const home = observationOf({
    links: {
      links: [
        link('https://kestrelx.example/de/affiliate-programm', 'Partner werden'),
        link('https://affiliates.kestrelx.example/', 'Affiliates'),
        link('https://kestrelx.example/partners', 'Our partners'),
        link('https://kestrelx.example/blog/what-is-affiliate-marketing', 'Blog'),
        link('https://other.example/affiliates', 'Elsewhere'),
      ],
    },
  });
  const german = observationOf(
    { document: titled('Partnerprogramm'), requests: requests([impact]) },
    'https://kestrelx.example/de/affiliate-programm#top',
  );
  const partners = observationOf({ document: titled('Partners') }, 'https://kestrelx.example/kb/7');
  const finding = (url: string, quote: string, strength: string) => {
    return { signal: 'affiliate-programme', url, quote, strength };
  };
  const found = [
    finding('https://kestrelx.example/de/affiliate-programm', 'Bis zu 60 % Provision', 'strong'),
    finding('https://kestrelx.example/kb/7', 'Earn commission', 'strong'),
    finding('https://kestrelx.example/', 'Affiliates', 'indication'),
  ];

  it('are known by their address or by what they offer, visited or only linked to', () => {
    const { programmes } = affiliateDossier([home, german, partners], firm, found);
    expect(programmes.map(({ linkedFrom, visit: _, ...rest }) => [rest, linkedFrom])).toEqual([
      [
        {
          page: 'https://kestrelx.example/de/affiliate-programm#top',
          title: 'Partnerprogramm',
          quotes: ['Bis zu 60 % Provision'],
          locale: 'de',
          platforms: ['Impact'],
        },
        undefined,
      ],
      [
        {
          page: 'https://kestrelx.example/kb/7',
          title: 'Partners',
          quotes: ['Earn commission'],
          platforms: [],
        },
        undefined,
      ],
      [
        {
          page: 'https://affiliates.kestrelx.example/',
          title: 'Affiliates',
          quotes: [],
          platforms: [],
        },
        'https://kestrelx.example/',
      ],
    ]);
  });

  it('are none of others, nor pages that are not there', () => {
    const missing = observationOf({}, 'https://kestrelx.example/affiliates', { status: 404 });
    const others = observationOf({}, 'https://lotse.example/affiliates');
    expect(affiliateDossier([missing, others], firm).programmes).toEqual([]);
  });
});

describe('pages of two sites', () => {
  const words = (name: string) =>
    Array.from({ length: 12 }, (_, at) =>
      block(
        `Der Zugang Nummer ${at} zu ${at % 6 === 0 ? name : 'der Börse'} führt in ${at} Schritten zur Anmeldung mit Bonus.`,
      ),
    );
  const at = (url: string, blocks = words(url)) => observationOf({ text: { blocks } }, url);

  it('are twins where their words are nearly the same', () => {
    const twins = twinPages([
      at('https://one.example/', words('Eins')),
      at('https://two.example/', words('Zwei')),
      at('https://one.example/again', words('Eins')),
      at('https://news.example/', [
        block('Die Zentralbank lässt den Zins unverändert. '.repeat(20)),
      ]),
    ]);
    expect(twins.map(({ sites }) => sites.join(' '))).toEqual([
      'one.example two.example',
      'two.example one.example',
    ]);
    expect(twins.every(({ alike }) => alike >= 0.7)).toBe(true);
  });

  it('are none where they have hardly any words', () => {
    const empty = [block('Not found')];
    expect(
      twinPages([at('https://one.example/', empty), at('https://two.example/', empty)]),
    ).toEqual([]);
  });
});
