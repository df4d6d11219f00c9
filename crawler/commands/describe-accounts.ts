import { printable } from '../printable.ts';
import type { ListedAccount } from '../store/list-accounts.ts';

/** Accounts that tie sites or cases together, for stdout. */
export function describeAccounts(rows: readonly ListedAccount[], json: boolean): string {
  return rows
    .map(({ key: _, ...row }) => `${json ? JSON.stringify(row) : printable(inWords(row))}\n`)
    .join('');
}

function inWords({ kind, account, of, sites, cases }: Omit<ListedAccount, 'key'>): string {
  const whose = kind === 'tag' ? 'account' : 'promoter';
  return `${whose} ${account} of ${of.join(', ')}: on ${sites.join(', ')}; in ${cases.join(', ')}`;
}
