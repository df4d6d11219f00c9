import { memberStateTable } from '../reference/member-state-table.ts';

const ofEnding = new Map(
  Object.entries(memberStateTable).flatMap(([state, { domains }]) =>
    domains.map((ending) => [ending, state] as const),
  ),
);

/**
 * The country whose national domain a host stands in, inside the Union or not (`.gb` and `.uk` as
 * GB); undefined for generic domains. Regions and cities stand for their state.
 */
export function domainState(host: string): string | undefined {
  const ending = unicode(host.toLowerCase().split('.').at(-1) ?? '');
  const state = ofEnding.get(ending);
  if (state !== undefined) return state;
  if (!/^[a-z]{2}$/u.test(ending) || generic.has(ending)) return undefined;
  return ending === 'uk' ? 'GB' : ending.toUpperCase();
}

/** National domains that are sold and used the world over. Source: law.md of the project, 5.3. */
const generic = new Set([
  'io',
  'ai',
  'co',
  'me',
  'gg',
  'cc',
  'tv',
  'to',
  'fm',
  'so',
  'ws',
  'vc',
  'xyz',
  'eu',
  'im',
  'sh',
  'ly',
  'gl',
  'bz',
  'pw',
  'la',
  'ac',
]);

const punycode: Record<string, string> = { 'xn--90ae': 'бг', 'xn--qxam': 'ελ' };

function unicode(ending: string): string {
  return punycode[ending] ?? ending;
}
