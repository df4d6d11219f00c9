import type { LookupAddress, lookup as systemLookup } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Name to addresses; the system's own resolver unless a test brings another. */
export type Lookup = (name: string) => Promise<string[]>;

/** The addresses of a name, as the system resolves it. Throws what the resolver says. */
export async function resolve(name: string, ask: Lookup = systemAddresses): Promise<string[]> {
  return ask(name.replace(/\.$/, ''));
}

/** A lookup that answers with the given addresses whatever it is asked: the name is decided. */
export function pinned(addresses: readonly string[]): typeof systemLookup {
  const answers: LookupAddress[] = addresses.map((address) => ({ address, family: isIP(address) }));
  const answer = (
    _name: string,
    options: { all?: boolean } | number,
    callback: (error: null, address: string | LookupAddress[], family?: number) => void,
  ) => {
    const first = answers[0] ?? { address: '', family: 4 };
    if (typeof options === 'object' && options.all) callback(null, answers);
    else callback(null, first.address, first.family);
  };
  // Node declares `lookup` by overloads that a plain function cannot spell.
  return answer as unknown as typeof systemLookup;
}

async function systemAddresses(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}
