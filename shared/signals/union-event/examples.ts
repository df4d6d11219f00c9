import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' });
const button = block('Buy Bitcoin now', { kind: 'button', where: 'button' });
const page = (...words: string[]) => ({
  text: { blocks: [trade, ...words.map((each) => block(each)), button] },
});
const blank = { lang: 'en', title: '', alternates: [], meta: [] };
const event = (more: object) => ({
  ...page('Events'),
  document: {
    ...blank,
    structured: [{ '@type': 'Event', name: 'KestrelX trading night', ...more }],
  },
});

export default examplesOf(signal, [
  {
    name: 'a meetup in Berlin',
    given: page('Join our meetup in Berlin on 14 May and get a welcome gift.'),
    finds: ['DE'],
    strength: 'strong',
  },
  {
    name: 'a Polish roadshow whose places stand in the next line',
    given: page('Spotkajmy się na żywo!', 'Warszawa, 12 czerwca · Kraków, 14 czerwca'),
    finds: ['PL'],
    strength: 'strong',
  },
  {
    name: 'an Italian invitation, the city in its own tongue',
    given: page('Vieni a trovarci a Milano per parlare di criptovalute'),
    finds: ['IT'],
    strength: 'strong',
  },
  {
    name: 'a Greek invitation to Athens',
    given: page('Συναντήστε μας στην Αθήνα στις 3 Ιουνίου'),
    finds: ['GR'],
  },
  {
    name: 'a booth at a conference of the trade',
    given: page('Visit our booth at the European Blockchain Convention'),
    finds: ['ES'],
    strength: 'indication',
  },
  {
    name: 'a German stand at a fair',
    given: page('Besuchen Sie unseren Stand auf der Messe in Stuttgart'),
    finds: ['DE'],
    strength: 'indication',
  },
  {
    name: 'an Estonian invitation, which nobody has read over',
    given: page('Kohtuge meiega Tallinnas 5. mail'),
    finds: ['EE'],
    strength: 'indication',
  },
  {
    name: 'structured data with the code of the country',
    given: event({
      location: {
        '@type': 'Place',
        name: 'Hub',
        address: { addressLocality: 'Lisboa', addressCountry: 'PT' },
      },
    }),
    finds: ['PT'],
    strength: 'strong',
  },
  {
    name: 'structured data with the city alone',
    given: event({ location: { '@type': 'Place', name: 'Nice', address: 'Nice' } }),
    finds: ['FR'],
  },
  {
    name: 'a link to a site of events',
    given: {
      ...page('Events'),
      links: { links: [link('https://lu.ma/kestrelx-vienna-meetup', 'Save your seat')] },
    },
    finds: ['AT'],
  },
  {
    name: 'a time zone and no place',
    given: page('Register for the event: webinar on Tuesday at 18:00 CET'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'news of an event',
    given: {
      ...page('Visit our booth, the firm told visitors in Paris.'),
      document: { ...blank, structured: [{ '@type': 'NewsArticle' }] },
    },
    finds: [],
  },
  {
    name: 'events outside the Union',
    given: page(
      'Meet us at TOKEN2049 Dubai',
      'Join our meetup in London',
      'Our roadshow in Zürich',
    ),
    finds: [],
  },
  {
    name: 'namesakes of European cities',
    given: page('Join our meetup in Paris, Texas', 'Meet us at our office in Athens, Georgia'),
    finds: [],
  },
  {
    name: 'a hotel that takes bitcoin',
    given: {
      text: {
        blocks: [block('Hotel am Markt, Berlin'), block('Join us in Berlin and pay with Bitcoin')],
      },
    },
    finds: [],
  },
  {
    name: 'an educational event that somebody else holds',
    given: event({
      '@type': 'EducationEvent',
      name: 'Cryptography for engineers',
      location: { address: { addressLocality: 'Delft', addressCountry: 'NL' } },
      organizer: {
        '@type': 'Organization',
        name: 'A university',
        url: 'https://university.example',
      },
    }),
    finds: [],
  },
  {
    name: 'an event held online, and one in Dubai',
    given: event({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://kestrelx.example/live' },
      subEvent: {
        '@type': 'Event',
        name: 'Dubai night',
        location: { address: { addressCountry: 'AE' } },
      },
    }),
    finds: [],
  },
  {
    name: 'a city in ordinary words',
    given: page(
      'Nice to meet us at last: split your order and get a nice price',
      'Prague is lovely',
    ),
    finds: [],
  },
  {
    name: 'a page headed as a gathering at a place, with its hour',
    given: page('Kryptoabend mit KestrelX', 'Donnerstag, 19:00 Uhr, in München'),
    finds: [],
  },
  {
    name: 'an evening in its first heading, the place and the hour below',
    given: {
      text: {
        blocks: [
          block('Εκδήλωση της KestrelX στη Λεμεσό', { kind: 'heading' }),
          block('Πέμπτη 26 Νοεμβρίου, 18:30. Αγοράστε Bitcoin μαζί μας.'),
          button,
        ],
      },
      document: { lang: 'el', title: '', alternates: [], meta: [], structured: [] },
    },
    finds: ['CY'],
    strength: 'indication',
  },
]);
