import type { Firm, Stop } from './case.ts';

/**
 * A case as the crawler reads it: case.yaml with a firm and stops. Strings are written as JSON, which
 * YAML reads, so that no word of a page can become anything else.
 */
export function caseYaml({ name, home, domains }: Firm, stops: readonly Stop[]): string {
  const lines = [
    'firm:',
    `  name: ${quoted(name)}`,
    ...(home === undefined ? [] : [`  home: ${quoted(home)}`]),
    `  domains: [${domains.map(quoted).join(', ')}]`,
    'stops:',
    ...stops.map(({ url, role }) => `  - { url: ${quoted(url)}, role: ${role} }`),
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON knows two line breaks less than YAML. */
function quoted(words: string): string {
  return JSON.stringify(words).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
