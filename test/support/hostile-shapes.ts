import type { Parts } from '../../shared/observation/parts.ts';
import { block, link } from '../../shared/observation/sample.ts';

/** A kind of hostile page: its name, and the page of a size; `seed` keeps its words new. */
export type Shape = readonly [string, (size: number, seed: number) => Partial<Parts>];

/** Numbers that look drawn and are the same every time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Repeats a unit up to a length, after words of its own: texts that were seen before are kept. */
const run = (unit: string) => (size: number, seed: number) =>
  `Trade Bitcoin ${seed} ${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)}`;

/** Draws from an alphabet, so that no period helps and none hides what harms. */
const noise = (alphabet: readonly string[]) => (size: number, seed: number) => {
  const next = random(seed);
  let text = `Buy crypto ${seed} `;
  while (text.length < size) text += alphabet[Math.floor(next() * alphabet.length)] ?? '';
  return text;
};

/** Texts that are hard on somebody: on a regular expression, a tokeniser, a detector of languages. */
export const texts: Record<string, (size: number, seed: number) => string> = {
  'a run of digits': run('1'),
  'a run of one letter': run('a'),
  'a run of capitals': run('A'),
  'a run of blanks': run(' '),
  'nested brackets': (size, seed) =>
    `${seed}${'('.repeat(size >> 1)}${')'.repeat(size >> 1)} Bitcoin`,
  punctuation: noise(['.', ',', ';', ':', '!', '?', '-', '–', '(', ')', '/', '"', "'", ' ']),
  'currencies and numbers': run('€ € € 1.1.1.1.1 $ 1 1 1,1,1 '),
  'groups of digits': run('1.111'),
  'digits and blanks': noise(['1', '0', ' ', '.', ',', '\u00a0', '+', '-']),
  'numbers to dial': run('+1 (+49 '),
  'beginnings of phrases': run('buy buy buy bitcoin own exclusive own not available to residents '),
  'beginnings of many phrases': noise(
    'own exclusive use a official partner of not available in sign up for bonus welcome the European United States no is '
      .split(' ')
      .map((word) => `${word} `),
  ),
  'names of states': noise([
    'Germany',
    'France, ',
    'United ',
    'Czech ',
    'Republic of ',
    'and ',
    ' ',
  ]),
  'addresses of mail': run('a@a.a@'),
  'addresses of pages': run('http://www.a.b-c.'),
  'dots and dashes': run('a-a.a_'),
  'combining marks': run('e\u0301\u0323\u0308'),
  'marks alone': run('\u0301'),
  'signs that take no room': run('a\u00ad\u200b\u200d'),
  'halves of surrogate pairs': noise(['\ud83d', '\ude00', 'a', ' ', '\udfff']),
  'flags and their halves': run('🇩🇪🇩 '),
  'both directions': noise(['\u202e', '\u2066', 'א', 'ש', 'a ', '\u200f', 'ب', ' ', '1']),
  'Chinese without blanks': noise(['比', '特', '币', '交', '易', '所', '注', '册', '。']),
  'UTF-8 read as Latin-1': run('Ã¤ Ã¶â‚¬Å¼Ã³Å‚w '),
  'control characters': noise(['\u0000', '\u0007', '\t', '\n', '\r', '\u2028', '\ufffd', 'x']),
  'endings of stems': run('kryptowalutyyyyyyyyyyyyyyyyyyyyyyyy'),
  anything: noise(Array.from({ length: 700 }, (_, at) => String.fromCodePoint(at * 97 + 32))),
};

/** Shapes of one long block of text; the size is that of its characters. */
export const inOneBlock = Object.entries(texts).map(
  ([name, textOf]): Shape => [
    name,
    (size, seed) => {
      const text = textOf(size, seed);
      return { text: { blocks: [block('Buy Bitcoin', { kind: 'heading' }), block(text)] } };
    },
  ],
);

const kinds = ['heading', 'paragraph', 'item', 'button', 'link', 'notice'] as const;
const regions = ['header', 'main', 'footer', 'dialog'] as const;
const words =
  'Bitcoin,Buy,Sign up,1 €,Germany,VPN,Bonus 50 USDT,x,Restricted countries,+49 30 901820,EU'.split(
    ',',
  );
const word = (at: number) => words[at % words.length] ?? '';
const many = <Item>(size: number, make: (at: number) => Item) =>
  Array.from({ length: size }, (_, at) => make(at));
const field = { name: 'country', type: 'select-one', label: 'Country', required: true };

/** Shapes of many small things, or of one thing in itself; the size is their number. */
export const inManyParts: Shape[] = [
  [
    'short blocks',
    (size, seed) => ({
      text: {
        blocks: many(size, (at) =>
          block(`${word(at)} ${at % 5_000} ${seed}`, {
            kind: kinds[at % kinds.length],
            region: regions[at % regions.length],
            where: `p${at}`,
          }),
        ),
      },
    }),
  ],
  [
    'links',
    (size) => ({
      text: { blocks: [block('Buy Bitcoin', { kind: 'heading' })] },
      links: {
        links: many(size, (at) =>
          link(`https://kestrelx.example/de/${at}?ref=${at}`, word(at), {
            region: regions[at % regions.length],
            where: `a${at}`,
          }),
        ),
      },
    }),
  ],
  [
    'images',
    (size) => ({
      images: {
        images: many(size, (at) => ({
          src: `https://kestrelx.example/flags/${at}/de.svg`,
          alt: word(at),
          width: 1,
          height: 1,
          region: regions[at % regions.length] ?? 'main',
          where: `i${at}`,
        })),
      },
    }),
  ],
  [
    'forms',
    (size) => ({
      forms: {
        forms: many(Math.ceil(size / 10), (at) => ({
          action: '',
          where: `f${at}`,
          fields: [
            {
              ...field,
              options: many(10, (of) => ({ value: `${of}`, label: word(of) })),
              where: `s${at}`,
            },
          ],
        })),
      },
    }),
  ],
  [
    'options of one form',
    (size) => ({
      forms: {
        forms: [
          {
            action: '',
            where: 'form',
            fields: [
              {
                ...field,
                options: many(size, (at) => ({ value: `${at}`, label: `${word(at)} ${at}` })),
                where: 's',
              },
            ],
          },
        ],
      },
    }),
  ],
  [
    'fields of one form',
    (size) => ({
      forms: {
        forms: [
          {
            action: '',
            where: 'form',
            fields: many(Math.ceil(size / 10), (at) => ({
              ...field,
              type: at % 2 === 0 ? 'email' : 'select-one',
              where: `x${at}`,
              options: [
                { value: 'DE', label: 'Germany' },
                { value: 'FR', label: 'France' },
              ],
            })),
          },
        ],
      },
    }),
  ],
  [
    'dialogs',
    (size) => ({
      dialogs: {
        dialogs: many(size, (at) => ({
          text: `${word(at)} cookies. Not directed at Germany.`,
          buttons: ['OK'],
          covers: true,
          where: `d${at}`,
          boxes: [
            { label: 'I agree to the terms on my own initiative', checked: false, where: `b${at}` },
          ],
        })),
      },
    }),
  ],
  [
    'requests',
    (size) => ({
      requests: {
        requests: many(size, (at) => ({ url: `https://a${at}.b.c.d.example/${at}`, kind: 'img' })),
      },
    }),
  ],
  [
    'alternates and metadata',
    (size) => ({
      document: {
        lang: 'x'.repeat(size),
        title: run('Buy Bitcoin in Germany ')(size, 1),
        structured: [],
        alternates: many(size, (at) => ({
          hreflang: at % 2 === 0 ? 'de-DE' : `x-${at}`,
          href: `https://kestrelx.example/${at}`,
        })),
        meta: many(size, (at) => ({ name: 'og:locale', content: `de_DE ${at}` })),
      },
    }),
  ],
  [
    'structured data side by side',
    (size) => ({
      document: {
        lang: 'en',
        title: '',
        alternates: [],
        meta: [],
        structured: many(size, (at) => ({
          '@type': 'Event',
          name: word(at),
          location: { addressCountry: 'DE' },
        })),
      },
    }),
  ],
  [
    'structured data in one another',
    (size) => {
      let value: unknown = { '@type': 'Event' };
      for (let at = 0; at < size; at += 1) value = { '@graph': [value] };
      return { document: { lang: '', title: '', alternates: [], meta: [], structured: [value] } };
    },
  ],
  [
    'long addresses and labels',
    (size, seed) => ({
      links: {
        links: [
          link(
            `https://kestrelx.example/${'de/a-'.repeat(size / 5)}?${'ref=a&'.repeat(size / 6)}`,
            run('a ')(size, seed),
          ),
        ],
      },
      images: {
        images: [
          {
            src: `https://a.example/${'flag-'.repeat(size / 5)}`,
            alt: run('flag ')(size, seed),
            width: 1,
            height: 1,
            region: 'header',
            where: 'i',
          },
        ],
      },
      requests: { requests: [{ url: `https://${'a.'.repeat(size / 2)}example/`, kind: 'img' }] },
      forms: {
        forms: [
          {
            action: '',
            where: 'f',
            fields: [{ ...field, label: run('own ')(size, seed), options: [], where: 's' }],
          },
        ],
      },
    }),
  ],
];
