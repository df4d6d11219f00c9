import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const world =
  'Argentina,Australia,Austria,Brazil,Canada,Chile,China,Colombia,Costa Rica,Cuba,Ecuador,Egypt,Finland,France,Germany,Ghana,Greece,India,Indonesia,Iraq,Israel,Italy,Japan,Kazakhstan,Kenya,Kuwait,Lebanon,Malaysia,Mexico,Monaco,Morocco,Nepal,New Zealand,Nigeria,Norway,Pakistan,Panama,Peru,Philippines,Poland,Portugal,Qatar,Saudi Arabia,Serbia,Singapore,South Africa,South Korea,Spain,Sri Lanka,Switzerland,Taiwan,Tanzania,Thailand,Tunisia,Türkiye,Uganda,Ukraine,United Arab Emirates,United Kingdom,United States,Uruguay,Venezuela,Vietnam'.split(
    ',',
  );

function form(options: string[], value?: string, other = 'email') {
  return {
    forms: {
      forms: [
        {
          action: 'https://kestrelx.example/register',
          where: 'form',
          fields: [
            {
              name: other,
              type: other,
              label: other,
              required: true,
              options: [],
              where: '#other',
            },
            {
              name: 'country',
              type: 'select-one',
              label: 'Country',
              required: true,
              ...(value !== undefined && { value }),
              options: options.map((label) => ({ value: label, label })),
              where: '#country',
            },
          ],
        },
      ],
    },
  };
}

export default examplesOf(signal, [
  {
    name: 'a short list with member states in a sign-up form',
    given: form(['Germany', 'Poland', 'Switzerland']),
    finds: ['DE', 'PL'],
    strength: 'indication',
  },
  {
    name: 'a member state chosen beforehand',
    given: form(world, 'Portugal'),
    finds: ['PT'],
    strength: 'indication',
  },
  {
    name: 'every country of the world',
    given: form(world),
    finds: ['AT', 'DE', 'ES', 'FI', 'FR', 'GR', 'IT', 'NO', 'PL', 'PT'],
    strength: 'context',
  },
  {
    name: 'editions of a paper to choose from',
    given: form(['Deutschland', 'Österreich', 'Schweiz'], undefined, 'search'),
    finds: ['AT', 'DE'],
    strength: 'context',
  },
  {
    name: 'a menu of languages',
    given: form(['Deutsch', 'Français', 'Polski', 'Suomi', 'English']),
    finds: [],
  },
  {
    name: 'no member state among them',
    given: form(['United States', 'Canada', 'Mexico', 'Brazil']),
    finds: [],
  },
  { name: 'a list of coins', given: form(['Bitcoin', 'Ether', 'Polkadot']), finds: [] },
]);
