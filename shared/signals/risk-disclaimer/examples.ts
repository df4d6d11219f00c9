import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const offer = block('Buy Bitcoin and Ethereum with KestrelX', { kind: 'heading', where: 'h1' });
const says = (words: string) => ({ text: { blocks: [offer, block(words)] } });
const boxed = (label: string) => ({
  text: { blocks: [offer] },
  forms: {
    forms: [
      {
        action: 'https://kestrelx.example/register',
        where: 'form',
        fields: [
          { name: 'terms', type: 'checkbox', label, required: true, options: [], where: '#terms' },
        ],
      },
    ],
  },
});

export default examplesOf(signal, [
  {
    name: 'no advice, in English',
    given: says('Nothing here is a recommendation. This is not financial advice.'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'no advice, in German',
    given: says('Die Inhalte dieser Seite stellen keine Anlageberatung dar.'),
    finds: 'none-named',
  },
  {
    name: 'a warning of risk, in Spanish',
    given: says('Advertencia de riesgos: puede perder todo su dinero.'),
    finds: 'none-named',
  },
  {
    name: 'a warning of risk, in Swedish',
    given: says('Riskvarning: du kan förlora hela ditt kapital.'),
    finds: 'none-named',
  },
  {
    name: 'a tick box, in French',
    given: boxed("J'accepte les conditions générales et je comprends les risques."),
    finds: 'none-named',
  },
  {
    name: 'a tick box, in Polish',
    given: boxed('Akceptuję regulamin oraz politykę prywatności.'),
    finds: 'none-named',
  },
  {
    name: 'a tick box for letters',
    given: boxed('Send me news and offers by e-mail.'),
    finds: [],
  },
  {
    name: 'a page of another trade',
    given: { text: { blocks: [block('Our blog is not financial advice. Capital at risk.')] } },
    finds: [],
  },
  {
    name: 'advice that is recommended',
    given: says('Seek independent financial advice before you decide.'),
    finds: [],
  },
  {
    name: 'a link to a disclaimer',
    given: {
      text: { blocks: [offer, block('Risk warning', { kind: 'link', region: 'footer' })] },
    },
    finds: [],
  },
  {
    name: 'news with a disclaimer',
    given: {
      document: {
        lang: 'en',
        title: 'Bitcoin rises',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...says('This is not investment advice.'),
    },
    finds: [],
  },
]);
