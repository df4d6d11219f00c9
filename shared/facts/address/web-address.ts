/** A longer address is no link that anybody follows. */
const longest = 16_000;

/** An address of the web, parsed; undefined for all others, and for what is none. */
export function webAddress(href: string): URL | undefined {
  if (href.length > longest || !/^https?:\/\//iu.test(href)) return undefined;
  return URL.canParse(href) ? new URL(href) : undefined;
}

/** All parameters: of the query, and of a query that stands in the fragment (`#/register?ref=`). */
export function parametersOf({ searchParams, hash }: URL): [name: string, value: string][] {
  const at = hash.indexOf('?');
  const inFragment = new URLSearchParams(at < 0 ? '' : hash.slice(at + 1));
  return [...searchParams, ...inFragment];
}

/** The first parameter of these names that has a value; capitals make no difference. */
export function parameterIn(address: URL, names: readonly string[]): string | undefined {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return parametersOf(address).find(
    ([name, value]) => value !== '' && wanted.has(name.toLowerCase()),
  )?.[1];
}
