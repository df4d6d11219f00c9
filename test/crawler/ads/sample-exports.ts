/** Exports of each repository in its shape, about a firm that does not exist. */
const pageOf = (rows: unknown[], more = {}) => JSON.stringify({ data: rows, ...more });

const metaApi = {
  id: '635000000000000123',
  page_id: '100000000000000777',
  page_name: 'KestrelX Deutschland',
  ad_delivery_start_time: '2026-03-10',
  ad_creative_bodies: ['Bitcoin kaufen mit KestrelX und 100 € Bonus sichern.'],
  ad_creative_link_captions: ['kestrelx.example'],
  ad_snapshot_url:
    'https://www.facebook.com/ads/archive/render_ad/?id=635000000000000123&access_token=EAAGsecret',
  languages: ['de'],
  eu_total_reach: 41740,
  target_locations: [
    { name: 'Germany', type: 'countries', excluded: false, num_obfuscated: 0 },
    { name: 'Bavaria', type: 'regions', excluded: true, num_obfuscated: 0 },
  ],
  age_country_gender_reach_breakdown: [
    {
      country: 'DE',
      age_gender_breakdowns: [
        { age_range: '25-34', male: 20000, female: 5260, unknown: 27 },
        { age_range: '35-44', male: 15000 },
      ],
    },
    { country: 'AT', age_gender_breakdowns: [{ age_range: '25-34', male: 1453 }] },
  ],
  beneficiary_payers: [{ payer: 'KestrelX Global Ltd', beneficiary: 'KestrelX', current: true }],
};

const snapshotOf = (url: string) => ({
  link_url: `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT0`,
  caption: 'kestrelx.example',
  title: 'Krypto handeln',
  body: { text: 'Jetzt registrieren' },
  cards: [],
});

const webAd = {
  ad_archive_id: '635000000000000123',
  page_id: '100000000000000777',
  page_name: 'KestrelX Deutschland',
  is_active: true,
  start_date: 1773100800,
  end_date: 1775692800,
  snapshot: snapshotOf(
    'https://www.kestrelx.example/de-DE/register?utm_campaign=DE_prospecting&fbclid=IwARperson',
  ),
};
const webSearch = {
  data: {
    ad_library_main: {
      search_results_connection: { edges: [{ node: { collated_results: [webAd] } }] },
    },
  },
};
const spillOver = {
  data: {
    ad_library_main: {
      ad_details: {
        transparency_by_location: {
          uk_transparency: null,
          eu_transparency: {
            targets_eu: false,
            eu_total_reach: 13,
            location_audience: [{ name: 'Brazil', type: 'countries', excluded: false }],
            age_country_gender_reach_breakdown: [
              {
                country: 'PT',
                age_gender_breakdowns: [{ age_range: '18-24', male: 9, female: 4 }],
              },
            ],
          },
        },
      },
    },
  },
};

const answer = (url: string, body: string, postData?: string) => ({
  startedDateTime: '2026-05-01T10:00:00.000Z',
  request: { method: 'POST', url, ...(postData && { postData: { text: postData } }) },
  response: { status: 200, content: { size: body.length, mimeType: 'text/html', text: body } },
});

const google = {
  advertiser_id: 'AR00000000000000000042',
  creative_id: 'CR00000000000000000042',
  creative_page_url:
    'https://adstransparency.google.com/advertiser/AR00000000000000000042/creative/CR00000000000000000042',
  advertiser_disclosed_name: 'KestrelX Global Limited',
  advertiser_legal_name: 'KestrelX Global Limited',
  advertiser_location: 'SC',
  region_stats: [
    {
      region_code: 'DE',
      first_shown: '2026-03-01',
      last_shown: '2026-05-17',
      times_shown_lower_bound: '3000',
      times_shown_upper_bound: '4000',
    },
    { region_code: 'EEA', times_shown_lower_bound: '3000', times_shown_upper_bound: '4000' },
    { region_code: 'FR', first_shown: '2026-05-10', times_shown_availability_date: '2026-07-03' },
    { region_code: 'TR', first_shown: '2026-05-10', times_shown_availability_date: '2026-07-03' },
  ],
  audience_selection_approach_info: { geo_location: 'CRITERIA_INCLUDED' },
};

const tiktok = `{"data":{"ad":{"id":17123456789012345678,"first_shown_date":20260301,
  "last_shown_date":"20260315","status":"active","title":"Acheter du Bitcoin",
  "external_url":"https://www.kestrelx.example/fr-FR/invite?ref=KOL42",
  "reach":{"unique_users_seen":"30K","unique_users_seen_by_country":{"FR":"18K","IT":"12K","BE":"0-1K"}}},
  "ad_group":{"target":{"number_of_users_targeted":"15.2M-18.6M","country":["FR","IT"]}},
  "advertiser":{"business_id":1755645247067185,"business_name":"KestrelX Global Ltd","paid_by":"Agency SARL","country_code":"SC",
  "tiktok_account":{"profile_url":"https://www.tiktok.com/@kestrelx_fr","avatar_url":"https://cdn.example/face.jpg"}}},
  "error":{"code":"ok","http_status_code":200,"message":""}}`;

const linkedin = {
  elements: [
    {
      adUrl: 'https://www.linkedin.com/ad-library/detail/1470000042',
      isRestricted: false,
      details: {
        type: 'SPONSORED_STATUS_UPDATE',
        advertiser: {
          advertiserName: 'KestrelX',
          advertiserUrl: 'https://www.linkedin.com/company/10180448',
          adPayer: 'KestrelX Global Ltd',
        },
        adStatistics: {
          firstImpressionAt: 1781795275387,
          latestImpressionAt: 1783053369656,
          totalImpressions: { from: 1000, to: 5000 },
          impressionsDistributionByCountry: [
            { country: 'urn:li:country:DE', impressionPercentage: 91.54 },
            { country: 'urn:li:country:AT', impressionPercentage: 8.46 },
          ],
        },
        adTargeting: [
          {
            facetName: 'Location',
            includedSegments: ['Deutschland'],
            excludedSegments: ['France'],
          },
          { facetName: 'Language', includedSegments: ['German'], excludedSegments: [] },
        ],
      },
    },
  ],
  paging: { start: 0, count: 25, total: 1, links: [] },
};

const snap = {
  request_status: 'SUCCESS',
  ad_previews: [
    {
      sub_request_status: 'SUCCESS',
      ad_preview: {
        id: 'e3f1a9c2-0000-4e77-9c1a-2f6d0a7b5c42',
        name: 'DE_Prospecting',
        ad_account_name: 'KestrelX-EMEA',
        status: 'ACTIVE',
        languages: ['de'],
        headline: 'Jetzt Bitcoin kaufen',
        start_date: '2026-03-01T00:00:00.000Z',
        impressions_total: 169998,
        impressions_map: { de: 169998, el: 1200, fr: 0 },
        paying_advertiser_name: 'KestrelX Global Ltd',
        web_view_properties: { url: 'https://www.kestrelx.example/de-DE/?utm_campaign=DE_SNAP' },
      },
    },
  ],
};

const microsoft = `{"value":[{"AdId":71468541217674123,"AdvertiserName":"KestrelX Global Limited","AdvertiserId":4295000042,
  "Title":"Buy Bitcoin in Germany","Description":"Sign up today","DisplayUrl":"www.kestrelx.example",
  "DestinationUrl":"https://www.kestrelx.example/de/?utm_campaign=DE_search_brand",
  "AdDetails":{"StartDate":"2026-04-04","EndDate":"2026-09-24","TotalImpressionsRange":"2.5K - 5K",
  "ImpressionsByCountry":[{"Country":"Germany","ImpressionShare":"82.7%"},{"Country":"10","ImpressionShare":"17.3%"}],
  "Targets":[{"TargetType":"Location","UsedForExclusion":false}]}}],"@odata.count":1}`;

const apple = {
  data: [
    {
      adId: 'c4590a2bf73d0f08a141c03cb135a0e6',
      appId: 1500000042,
      appName: 'KestrelX: Buy Crypto',
      developerName: 'KestrelX Global',
      legalName: 'KESTRELX GLOBAL LIMITED',
      placement: 'APPSTORE_SEARCH_RESULTS',
      countryOrRegion: 'DE',
      firstImpressionDate: '2026-03-01 00:00:00.0',
      lastImpressionDate: 'Over 1 Year Ago',
      defaultLanguageTag: 'de-DE',
    },
  ],
  dataStartDate: '2026-03-01',
  dataEndDate: '2026-06-01',
};

const x = {
  ads: [
    {
      tweetId: '1900000000000000042',
      lineItemId: 'abc42',
      country: 'DE',
      account: { name: 'KestrelX' },
      promotedTweet: { approvalStatus: 'ACCEPTED' },
      targeting: [{ targetingType: 'Locations', targetingName: 'Germany' }],
      impressions: 1200,
      reach: 900,
    },
  ],
};

const graphql = 'https://www.facebook.com/api/graphql/';

/** By name; the endings mislead on purpose, because the content decides. */
export const sampleExports = {
  'meta-page.json': pageOf([metaApi], {
    paging: {
      next: 'https://graph.facebook.com/v26.0/ads_archive?access_token=EAAGsecret&after=Q',
    },
  }),
  'meta-lines.csv': `${JSON.stringify(metaApi)}\n${JSON.stringify({ ...metaApi, id: '635000000000000124' })}\n`,
  'meta-script.txt':
    'id,page_name,ad_delivery_start_time,ad_creative_bodies,eu_total_reach,target_locations\r\n635000000000000125,KestrelX,2026-03-10,"Kaufen, jetzt",2500,"{name: Germany, excluded: false}"\r\n',
  'meta-web.json':
    `for (;;);${JSON.stringify(webSearch)}\n${JSON.stringify({ extensions: {} })}\n`.replace(
      /\n.*\n$/u,
      '\n',
    ),
  'meta.har': JSON.stringify({
    log: {
      version: '1.2',
      entries: [
        answer('https://www.facebook.com/', '<html><body>nothing</body></html>'),
        answer(graphql, `for (;;);${JSON.stringify(webSearch)}`),
        answer(
          graphql,
          JSON.stringify(spillOver),
          `fb_dtsg=secret&variables=${encodeURIComponent('{"adArchiveID":"635000000000000999"}')}`,
        ),
      ],
    },
  }),
  'meta-detail.json': JSON.stringify(spillOver),
  'google.json': JSON.stringify([google]),
  'google.ndjson': `${JSON.stringify({
    ...google,
    region_stats: JSON.stringify(google.region_stats),
    audience_selection_approach_info: JSON.stringify(google.audience_selection_approach_info),
  })}\n`,
  'google-flat.csv': [
    'creative_id,creative_page_url,advertiser_legal_name,region_code,first_shown,times_shown_lower_bound,times_shown_upper_bound',
    `${google.creative_id},${google.creative_page_url},KestrelX Global Limited,DE,2026-03-01,3000,4000`,
    `${google.creative_id},${google.creative_page_url},KestrelX Global Limited,FR,2026-05-10,,`,
  ].join('\n'),
  'google-rpc.json': JSON.stringify({
    '1': [
      {
        '1': google.advertiser_id,
        '2': google.creative_id,
        '4': 1,
        '6': { '1': '1772323200' },
        '7': { '1': '1778976000' },
        '12': 'KestrelX Global Limited',
        '14': 'kestrelx.example',
      },
    ],
    '2': 'cursor',
  }),
  'tiktok.json': tiktok,
  'linkedin.json': JSON.stringify(linkedin, null, 2),
  'snap.json': JSON.stringify(snap),
  'microsoft.json': microsoft,
  'apple.json': JSON.stringify(apple),
  'x.json': JSON.stringify(x),
  'table.csv':
    '\uFEFFAd ID;Advertiser;Country;Reach;Start date;Landing URL\n42;KestrelX;Germany;1K-5K;2026-03-01;https://kestrelx.example/de\n42;KestrelX;Italy;<1K;2026-03-01;https://kestrelx.example/de\n',
} satisfies Record<string, string>;

/** Exports that are broken, and what is said of each. */
export const brokenExports: Record<string, { text: string; says: RegExp }> = {
  'cut.json': {
    text: sampleExports['meta-page.json'].slice(0, -300),
    says: /cut\.json: line 1, after record 0: not whole JSON/,
  },
  'cut.ndjson': {
    text: `${JSON.stringify(google)}\n${JSON.stringify({ ...google, creative_id: 'CR00000000000000000043' })}\n${JSON.stringify(google).slice(0, 90)}`,
    says: /cut\.ndjson: line 3, after record 2: not whole JSON/,
  },
  'comma.json': { text: '[{"id": 1,}]', says: /line 1, after record 0: not whole JSON/ },
  'mixed.json': {
    text: JSON.stringify([metaApi, google]),
    says: /record 2: this is of Google Ads Transparency Center .* before are of Meta Ad Library API; give/,
  },
  'other.json': {
    text: '[{"name": "a", "price": 3}]',
    says: /record 1: of no known ad repository \(its fields: name, price\)/,
  },
  'error.json': {
    text: '{"error":{"message":"Session has expired","type":"OAuthException","code":190}}',
    says: /answered with an error \(190, OAuthException, Session has expired\): export again/,
  },
  'no-id.json': {
    text: pageOf([{ ...metaApi, id: undefined, ad_snapshot_url: undefined }]),
    says: /record 1: Meta Ad Library API: id: missing; nothing in it can be taken/,
  },
  'empty.json': { text: '  \n', says: /it is empty/ },
  'page.json': { text: '<!doctype html><p>Sign in', says: /it is a page, and no export/ },
  'strange.csv': {
    text: 'colour;size\nred;3\n',
    says: /line 1: no known table; its headers are colour, size\. Say which column/,
  },
  'quotes.csv': {
    text: 'ad_id,country,reach\n1,"DE,500\n2,FR,10\n',
    says: /not whole CSV/,
  },
  'prose.txt': { text: 'Nothing that could be read.\n', says: /neither JSON nor a table/ },
};
