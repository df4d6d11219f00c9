import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = [
  block('Trade Bitcoin and win', { kind: 'heading', where: 'h1' }),
  block('Buy Bitcoin now', { kind: 'button', where: 'button' }),
];
const says = (...words: string[]) => ({
  text: { blocks: [...trade, ...words.map((each) => block(each))] },
});

export default examplesOf(signal, [
  {
    name: 'a contest that leaves out three states',
    given: says('Residents of Canada, Singapore and Japan are not eligible to participate.'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a bonus, in German',
    given: says('Vom Bonus ausgeschlossen sind Personen aus Kanada und Japan.'),
    finds: 'none-named',
  },
  {
    name: 'a contest that leaves out member states too',
    given: says('Residents of Canada, Spain and Japan are not eligible to participate.'),
    finds: [],
  },
  {
    name: 'a service that leaves out the Union as a whole',
    given: says(
      'Residents of Canada and Japan may not participate in this contest.',
      'Our services are not available to residents of the European Union.',
    ),
    finds: [],
  },
  {
    name: 'a service that leaves out one state',
    given: says('Our services are not available to residents of Cuba.'),
    finds: [],
  },
  {
    name: 'a contest of another trade',
    given: {
      text: {
        blocks: [block('Residents of Canada are not eligible to participate in the raffle.')],
      },
    },
    finds: [],
  },
]);
