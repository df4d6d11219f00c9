import type { Exit } from './exits.ts';

/** Exits and echo as an `exits.yaml`. Codes are quoted: a bare NO would be a no to old parsers. */
export function exitsYaml(exits: Exit[], echo: string): string {
  const rows = exits.map(({ country, proxy, authority }) => {
    const also = authority ? `, authority: "${authority}"` : '';
    return `  - { country: "${country}", proxy: "${proxy}"${also} }`;
  });
  return ['exits:', ...rows, `echo: "${echo}"`, ''].join('\n');
}
