import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const english = {
  blocks: [
    block(
      'Trade digital assets around the clock with low fees and deep order books, wherever you are, and withdraw at any time.',
    ),
  ],
};

function head(lang: string, hreflangs: string[], path = (tag: string) => tag) {
  return {
    lang,
    title: 'KestrelX',
    alternates: hreflangs.map((hreflang) => ({
      hreflang,
      href: `https://kestrelx.example/${path(hreflang)}`,
    })),
    meta: [],
    structured: [],
  };
}

export default examplesOf(signal, [
  {
    name: 'tags that name member states',
    given: { document: head('en', ['x-default', 'de-DE', 'fr-BE', 'tr-TR']), text: english },
    finds: ['BE', 'DE'],
    strength: 'indication',
  },
  {
    name: 'a language that is spoken in the Union alone',
    given: { document: head('en', ['en', 'pl', 'cs', 'ja']), text: english },
    finds: ['CZ', 'PL'],
    strength: 'indication',
  },
  {
    name: 'a list of the languages of the world, the homes of some of them named',
    given: {
      document: head('en', ['en', 'de-DE', 'it', 'pl', 'tr', 'ru', 'vi', 'ja']),
      text: english,
    },
    finds: ['DE', 'IT', 'PL'],
    strength: 'context',
  },
  {
    name: 'English for Ireland among the languages of the world',
    given: { document: head('en', ['en', 'en-IE', 'tr', 'ru', 'ja']), text: english },
    finds: ['IE'],
    strength: 'indication',
  },
  {
    name: 'Greek written with the code of the Union',
    given: { document: head('en', ['en', 'en-EL']), text: english },
    finds: ['GR'],
  },
  {
    name: 'every tag leads to the same untranslated page',
    given: { document: head('en', ['de-DE', 'fr-FR', 'it-IT'], () => 'en'), text: english },
    finds: ['DE', 'FR', 'IT'],
    strength: 'context',
  },
  {
    name: 'a page for the United Kingdom tells of its sisters',
    given: { document: head('en-GB', ['en-GB', 'de-DE', 'pl-PL']), text: english },
    finds: ['DE', 'PL'],
    strength: 'context',
  },
  {
    name: 'world languages without a region',
    given: { document: head('en', ['en', 'es', 'pt', 'fr', 'x-default']), text: english },
    finds: [],
  },
  {
    name: 'Brazil, Mexico, Switzerland and Latin America',
    given: {
      document: head('en', ['pt-BR', 'es-MX', 'de-CH', 'fr-CH', 'es-419', 'en-GB']),
      text: english,
    },
    finds: [],
  },
  {
    name: 'a script is not a region',
    given: { document: head('en', ['zh-Hant', 'sr-Latn-RS', 'zh-Hans-CN']), text: english },
    finds: [],
  },
]);
