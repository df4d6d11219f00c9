import { outcomesOf } from './outcomes-of.ts';
import { from, promotion, titled, visited, windowOver, words } from './sample-visit.ts';

outcomesOf({
  'geo-refused': [
    [
      'HTTP 451 with words',
      visited(words('Not here', 'KestrelX is not available in your region.'), { status: 451 }),
      'HTTP 451: “KestrelX is not available',
    ],
    ['HTTP 451 without', visited(words('451'), { status: 451 }), /^HTTP 451, Unavailable/],
    [
      'HTTP 451 of which nothing could be read',
      { ...visited({}, { status: 451 }), parts: {}, problems: { text: 'turned away' } },
      /^HTTP 451/,
    ],
    [
      'Amazon CloudFront',
      visited(
        words(
          '403 ERROR',
          'The request could not be satisfied.',
          'The Amazon CloudFront distribution is configured to block access from your country.',
        ),
        { status: 403 },
      ),
      'block access from your country',
    ],
    [
      'Cloudflare, which names the country',
      from(
        'FR',
        visited(
          words(
            'Error 1009',
            'The owner of this website has banned the country or region your IP address is in (FR) from accessing this website.',
          ),
          { status: 403, headers: { server: 'cloudflare' } },
        ),
      ),
      'is in (FR)',
    ],
    [
      'a window without a way out',
      visited(windowOver(promotion, { text: 'KestrelX n’est pas disponible dans votre pays.' })),
      'votre pays',
    ],
    [
      'a page that names the state of its visitor',
      from('DE', visited(words('Sorry', 'KestrelX is not available in Germany and France.'))),
      'Germany and France',
    ],
    [
      'a refusal by a court that holds in one country',
      visited(words('Blocked', 'By court order this site is not available in your country.'), {
        status: 451,
      }),
      'court order',
    ],
  ],
  'bot-wall': [
    [
      'a challenge by its header',
      visited(words('…'), { status: 403, headers: { 'cf-mitigated': 'challenge' } }),
      'Cloudflare challenge: “cf-mitigated: challenge”',
    ],
    [
      'the page of a challenge with a status of success',
      visited({ ...titled('Just a moment...'), ...words('kestrelx.example') }),
      'Just a moment',
    ],
    [
      'a firewall rule',
      visited(words('Access denied', 'Error code 1020'), { status: 403 }),
      'error 1020',
    ],
    [
      'Akamai',
      visited(
        words(
          'Access Denied',
          'You don’t have permission to access "http://kestrelx.example/" on this server.',
          'Reference #18.2d351ab8.1557333295.a4e16ab',
        ),
        { status: 403 },
      ),
      'Akamai',
    ],
    [
      'DataDome',
      visited(words('KestrelX'), { status: 403, headers: { 'x-datadome': 'protected' } }),
      'DataDome',
    ],
    [
      'PerimeterX',
      visited(words('Before we continue', 'Press & Hold to confirm you are a human.'), {
        status: 403,
      }),
      'PerimeterX',
    ],
    ['Imperva', visited(words('Request unsuccessful. Incapsula incident ID: 1-2-3')), 'Imperva'],
    ['too many requests', visited(words('Slow down.'), { status: 429 }), 'too many requests'],
    [
      'a network that is banned',
      visited(words('Error 1005', 'The owner has banned the autonomous system number (ASN).'), {
        status: 403,
      }),
      'ban of a network',
    ],
  ],
  'unknown-refusal': [
    ['a plain 403', visited(words('403 Forbidden', 'nginx'), { status: 403 }), /^HTTP 403/],
    ['a plain 401', visited(words('401'), { status: 401 }), /^HTTP 401/],
    [
      'a page that names other states than the visitor’s',
      from('PL', visited(words('Sorry', 'KestrelX is not available in Germany.'), { status: 403 })),
      /^HTTP 403/,
    ],
    [
      'a removal by law, wherever the visitor is',
      visited(words('Removed', 'Removed at the request of the copyright holder.'), { status: 451 }),
      'a removal by law',
    ],
  ],
  error: [
    ['a gateway that fails', visited(words('Bad gateway'), { status: 502 }), 'HTTP 502'],
    [
      'no answer',
      visited({}, { outcome: 'unreachable', because: 'timed out: no answer' }),
      'timed out',
    ],
    ['no such page', visited(words('404'), { status: 404 }), 'no such page'],
    [
      'a page that was not read',
      { ...visited({}), parts: {}, problems: { text: 'the page crashed' } },
      'the page crashed',
    ],
  ],
});
