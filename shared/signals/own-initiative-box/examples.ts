import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const dialog = { text: '', buttons: ['OK'], boxes: [], covers: true, where: 'body > div.modal' };
const text = (...words: string[]) => ({ text: { blocks: words.map((each) => block(each)) } });

export default examplesOf(signal, [
  {
    name: 'a tick box in a window that stands before the site',
    given: {
      dialogs: {
        dialogs: [
          {
            ...dialog,
            text: 'Before you go on',
            boxes: [
              {
                label: 'I confirm that I am visiting at my own exclusive initiative.',
                checked: false,
                where: '#box',
              },
            ],
          },
        ],
      },
    },
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a Polish tick box in the sign-up form',
    given: {
      forms: {
        forms: [
          {
            action: 'https://kestrelx.example/register',
            where: '#register',
            fields: [
              {
                name: 'own',
                type: 'checkbox',
                label: 'Oświadczam, że korzystam z serwisu z własnej inicjatywy.',
                required: true,
                options: [],
                where: '#own',
              },
            ],
          },
        ],
      },
    },
    finds: 'none-named',
  },
  {
    name: 'a German clause in the footer',
    given: text('Sie greifen auf diese Website aus eigener Initiative zu.'),
    finds: 'none-named',
  },
  {
    name: 'a job advertisement',
    given: text('You like to work on your own initiative and never wait for somebody to tell you.'),
    finds: [],
  },
  {
    name: 'an article on the law',
    given: {
      document: {
        lang: 'en',
        title: 'MiCA',
        alternates: [],
        meta: [{ name: 'og:type', content: 'article' }],
        structured: [],
      },
      ...text(
        'Reverse solicitation means that a client requests a service at its own exclusive initiative.',
      ),
    },
    finds: [],
  },
  {
    name: 'a consent box about age',
    given: {
      dialogs: {
        dialogs: [
          {
            ...dialog,
            boxes: [{ label: 'I confirm that I am over 18.', checked: false, where: '#age' }],
          },
        ],
      },
    },
    finds: [],
  },
]);
