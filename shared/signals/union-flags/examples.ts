import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const image = (src: string, region: 'header' | 'main' = 'header') => ({
  src,
  alt: '',
  width: 20,
  height: 15,
  region,
  where: `img[src="${src}"]`,
});
const menu = (...words: string[]) => ({
  links: {
    links: words.map((each) => link('https://kestrelx.example/x', each, { region: 'footer' })),
  },
});

export default examplesOf(signal, [
  {
    name: 'pictures of flags in the header',
    given: {
      images: {
        images: [
          image('https://kestrelx.example/flags/4x3/de.svg'),
          image('https://kestrelx.example/img/flag-pl.png?v=2'),
          image('https://kestrelx.example/flags/gb.svg'),
        ],
      },
    },
    finds: ['DE', 'PL'],
    strength: 'context',
  },
  { name: 'flags as emoji', given: menu('🇮🇹 Italiano', '🇧🇷 Português'), finds: ['IT'] },
  { name: 'names of states', given: menu('Deutschland', 'España', 'Brasil'), finds: ['DE', 'ES'] },
  {
    name: 'a flag in the text of an article',
    given: { text: { blocks: [block('Bull run in Germany 🇩🇪')] } },
    finds: [],
  },
  {
    name: 'flags of teams in the main part',
    given: { images: { images: [image('https://kestrelx.example/flags/es.svg', 'main')] } },
    finds: [],
  },
  { name: 'flags of other states', given: menu('🇺🇸 English', '🇹🇷 Türkçe', 'Nigeria'), finds: [] },
  {
    name: 'pictures that only sound like flags',
    given: {
      images: {
        images: [
          image('https://kestrelx.example/flagship/product-de.png'),
          image('https://kestrelx.example/icons/flag.svg'),
          image('https://kestrelx.example/img/it.svg'),
        ],
      },
    },
    finds: [],
  },
  {
    name: 'a section of a newspaper',
    given: menu('Deutschland', 'News from Poland', 'Trips to Spain for less money'),
    finds: [],
  },
]);
