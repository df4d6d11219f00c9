import { entityWords, serviceWords, statusWords } from '../../shared/register/row-words.ts';
import { printable } from '../printable.ts';
import type { Found } from '../register/find-in-snapshots.ts';

/** What a look-up in the register found, for a terminal. */
export function describeFound({ words, on, snapshots, hits }: Found): string {
  const sources = snapshots.map(({ register, date }) => {
    return `${register} of ${date}${date > on ? ` (later than ${on}: none is older)` : ''}`;
  });
  const lines = [
    `${words}, on ${on}; looked up in ${sources.join(', ')}`,
    ...hits.flatMap(({ row, by }) => [
      `  ${entityWords(row)}`,
      `    ${statusWords(row, on)}; found by ${by}`,
      ...detail('brands', row.brands.join(', ')),
      ...detail(
        'websites',
        row.websites.map(({ host, path }) => `${host}${path ?? ''}`).join(', '),
      ),
      ...detail('services', serviceWords(row)),
      ...detail('passported to', row.passports.join(' ')),
      ...row.faults.map((fault) => `    note: ${fault}`),
    ]),
    hits.length === 0
      ? '  Nothing was found. Absence from the register proves nothing: not every firm needs an entry, and not every offender has one.'
      : '  An entry holds for its entity and its websites only, not for a brand or a group.',
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function detail(name: string, words: string): string[] {
  return words === '' ? [] : [`    ${name}: ${words}`];
}
