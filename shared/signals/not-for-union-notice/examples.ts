import type { Dialog } from '../../observation/dialogs.ts';
import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const says = (...words: string[]) => ({ text: { blocks: words.map((each) => block(each)) } });
const window = (more: Partial<Dialog>) => ({
  dialogs: {
    dialogs: [
      { text: '', buttons: ['Continue'], boxes: [], covers: true, where: 'div.modal', ...more },
    ],
  },
});

export default examplesOf(signal, [
  {
    name: 'not directed at the Union',
    given: says('This website is not directed at persons situated in the European Union.'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'member states named, in German',
    given: says('Unser Angebot richtet sich nicht an Personen in Österreich oder Frankreich.'),
    finds: ['AT', 'FR'],
  },
  {
    name: 'in Italian',
    given: says("Il sito non è rivolto a persone residenti nell'Unione europea."),
    finds: 'none-named',
  },
  {
    name: 'in Dutch',
    given: says('Deze dienst is niet bestemd voor personen in Nederland of België.'),
    finds: ['BE', 'NL'],
  },
  {
    name: 'a tick box in a window',
    given: window({
      boxes: [
        { label: 'I am not a resident of the EU or EEA.', checked: false, where: '#elsewhere' },
      ],
    }),
    finds: 'none-named',
  },
  {
    name: 'no offer, on a page about tokens',
    given: says(
      'Trade Bitcoin with KestrelX.',
      'Nothing on this site is an advice, and it does not constitute an offer or solicitation to anyone.',
    ),
    finds: 'none-named',
  },
  {
    name: 'not for children',
    given: says('This website is not intended for children under 16.'),
    finds: [],
  },
  {
    name: 'not for persons in the United States',
    given: says('Trade Bitcoin. Our services are not intended for persons in the United States.'),
    finds: [],
  },
  {
    name: 'no offer, on a page for houses',
    given: says('The prospectus does not constitute an offer to buy a house in Spain.'),
    finds: [],
  },
  {
    name: 'news that tells of a notice',
    given: {
      document: {
        lang: 'en',
        title: 'Exchange',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...says('The exchange says its site is not directed at clients in the European Union.'),
    },
    finds: [],
  },
  {
    name: 'a window for other ends',
    given: window({ text: 'We value your privacy in the European Union. Cookies help us.' }),
    finds: [],
  },
]);
